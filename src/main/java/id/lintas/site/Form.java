package id.lintas.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody filled it in: what they typed, and what is wrong with it, field by field.
 * Shown again with nothing lost. Every value is bounded before anything looks at it.
 */
public final class Form {
  private static final int LONGEST_VALUE = 2_000;
  private static final int MOST_VALUES = 200;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, Fault> faults = new LinkedHashMap<>();

  /** What is wrong with a field. */
  public record Fault(String field, String messageKey, List<Object> arguments) {}

  public static Form empty() {
    return new Form();
  }

  public static Form of(Map<String, List<String>> typed) {
    var form = new Form();
    typed.entrySet().stream()
        .limit(MOST_VALUES)
        .forEach(
            entry ->
                form.values.put(
                    entry.getKey(), entry.getValue().stream().map(Form::bounded).toList()));
    return form;
  }

  private static String bounded(@Nullable String value) {
    if (value == null) return "";
    var kept = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    return kept.indexOf('\0') < 0 ? kept : kept.replace("\0", "");
  }

  public Form with(String field, @Nullable String value) {
    values.put(field, List.of(bounded(value)));
    return this;
  }

  /** What was typed, without spaces around it; empty when nothing was. */
  public String value(String field) {
    var all = values.get(field);
    return all == null || all.isEmpty() ? "" : all.getFirst().strip();
  }

  /** As typed, for passwords. */
  public String raw(String field) {
    var all = values.get(field);
    return all == null || all.isEmpty() ? "" : all.getFirst();
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean chosen(String field, String option) {
    return all(field).contains(option);
  }

  /** Refuses a field; of several faults of one field the first is shown. */
  public Form refuse(String field, String messageKey, Object... arguments) {
    faults.putIfAbsent(field, new Fault(field, messageKey, List.of(arguments)));
    return this;
  }

  public boolean ok() {
    return faults.isEmpty();
  }

  public Optional<Fault> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }

  public List<Fault> faults() {
    return new ArrayList<>(faults.values());
  }
}
