package id.lintas.site;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * What programs may write: days as pages read them, and text that a database can keep. Anything
 * else is refused with its field.
 */
@Component
class JsonValues extends SimpleModule {
  JsonValues() {
    addDeserializer(LocalDate.class, new Day());
    addDeserializer(String.class, new Text());
  }

  private static final class Day extends StdDeserializer<LocalDate> {
    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      var typed = parser.getValueAsString("");
      return TypedDay.parse(typed)
          .orElseGet(
              () ->
                  (LocalDate)
                      context.handleWeirdStringValue(
                          LocalDate.class, typed, "a day as in 2026-11-30"));
    }
  }

  private static final class Text extends StdDeserializer<String> {
    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      var typed = StringDeserializer.instance.deserialize(parser, context);
      if (typed == null || typed.indexOf('\0') < 0) return typed;
      return (String) context.handleWeirdStringValue(String.class, "", "text without NUL");
    }
  }
}
