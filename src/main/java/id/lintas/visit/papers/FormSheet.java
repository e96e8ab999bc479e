package id.lintas.visit.papers;

import java.util.Map;

/**
 * A visit's form as it was typed, complete or not.
 *
 * @param version 0 until it was saved once
 * @param values by the key of their field, only those that were filled in
 */
public record FormSheet(int version, Map<String, String> values) {
  public FormSheet {
    values = Map.copyOf(values);
  }

  public String value(FormField field) {
    return values.getOrDefault(field.key(), "");
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "FormSheet[" + version + "]";
  }
}
