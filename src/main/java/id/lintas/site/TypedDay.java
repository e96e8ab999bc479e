package id.lintas.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as it stands in an address, a form or a program's request: {@code 2026-11-30}, from 1900 to
 * 2199. Whatever lies further away is nobody's day, and neither calendars nor databases agree on
 * it.
 */
public final class TypedDay {
  private static final Pattern DAY = Pattern.compile("(19|2[01])\\d\\d-\\d\\d-\\d\\d");
  private static final Pattern DAY_AND_HOUR = Pattern.compile(DAY.pattern() + "T\\d\\d:\\d\\d");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  private TypedDay() {}

  /** As officers type days: 31-12-1990, with hyphens, slashes, stops or spaces. */
  public static Optional<LocalDate> dayFirst(String typed) {
    var found = DAY_FIRST.matcher(typed.strip());
    if (!found.matches()) return Optional.empty();
    var month = Integer.parseInt(found.group(2));
    return parse("%s-%02d-%02d".formatted(found.group(3), month, Integer.parseInt(found.group(1))));
  }

  /** As {@link #dayFirst} reads it. */
  public static String written(LocalDate day) {
    return WRITTEN.format(day);
  }

  public static Optional<LocalDate> parse(String typed) {
    if (!DAY.matcher(typed).matches()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** As in {@code 2026-11-30T08:00}. */
  public static Optional<LocalDateTime> withHour(String typed) {
    if (!DAY_AND_HOUR.matcher(typed).matches()) return Optional.empty();
    try {
      return Optional.of(LocalDateTime.parse(typed));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
