package id.lintas.booking.pattern;

import id.lintas.office.OfficeSettings;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** From what number on something is named, as the office decided. */
public record Thresholds(Map<Pattern, Integer> ofMonth) {
  public Thresholds {
    ofMonth = Map.copyOf(ofMonth);
  }

  public static Thresholds of(OfficeSettings.InForce decided) {
    return new Thresholds(
        Arrays.stream(Pattern.values())
            .collect(Collectors.toMap(one -> one, one -> decided.number(one.setting()))));
  }

  int of(Pattern pattern) {
    return ofMonth.getOrDefault(pattern, Integer.MAX_VALUE);
  }
}
