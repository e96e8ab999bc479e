package id.lintas.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Just enough JSON to write figures down, in the order they are given. */
public final class Json {
  private final Map<String, String> fields = new LinkedHashMap<>();

  public Json text(String name, String value) {
    fields.put(name, quoted(value));
    return this;
  }

  /** Whole numbers as such, others by three places. */
  public Json number(String name, double value) {
    var whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    fields.put(
        name,
        !Double.isFinite(value)
            ? "null"
            : String.format(Locale.ROOT, whole ? "%.0f" : "%.3f", value));
    return this;
  }

  public Json object(String name, Json value) {
    fields.put(name, value.toString());
    return this;
  }

  public Json array(String name, List<String> values) {
    fields.put(name, values.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]")));
    return this;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
