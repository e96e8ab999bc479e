package id.lintas.site;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from the records themselves what programs can rely on: a component is always there unless
 * it says that it may be null.
 */
@Component
class DescribedRecords implements ModelConverter {
  private static final String REFERENCE = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) return null;
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    var record = rawClass(type);
    if (resolved == null || record == null || !record.isRecord()) return resolved;
    var model = model(resolved, context);
    if (model == null || model.getProperties() == null) return resolved;
    for (var component : record.getRecordComponents()) describe(model, component);
    return resolved;
  }

  private static @Nullable Class<?> rawClass(AnnotatedType type) {
    if (type.getType() instanceof JavaType known) return known.getRawClass();
    return type.getType() == null
        ? null
        : Json31.mapper().constructType(type.getType()).getRawClass();
  }

  private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
    var reference = resolved.get$ref();
    return reference == null
        ? resolved
        : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
  }

  @SuppressWarnings("rawtypes") // the library's own properties are raw
  private static void describe(Schema<?> model, RecordComponent component) {
    var name = component.getName();
    Schema property = model.getProperties().get(name);
    if (property == null) return;
    if (component.getType() == int.class || component.getType() == Integer.class) count(property);
    var required = model.getRequired() != null && model.getRequired().contains(name);
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      if (!required) model.addRequiredItem(name);
    } else if (!required) {
      model.getProperties().put(name, orNull(property));
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Schema orNull(Schema property) {
    if (property.get$ref() != null) {
      var none = new JsonSchema();
      none.addType("null");
      return new JsonSchema().anyOf(List.of(property, none));
    }
    property.addType("null");
    if (property.getEnum() != null) {
      var orNone = new ArrayList<Object>(property.getEnum());
      orNone.add(null);
      property.setEnum(orNone);
    }
    return property;
  }

  /** The library keeps the values that an annotation allows as texts. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void count(Schema property) {
    List<Object> allowed = property.getEnum();
    if (allowed == null) return;
    property.setEnum(
        new ArrayList<>(
            allowed.stream().map(one -> Integer.valueOf(String.valueOf(one))).toList()));
  }
}
