package id.lintas.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Nomor Induk Kependudukan, the number of a resident: 16 digits PPKKCC DDMMYY SSSS. Region and date
 * are those of the first registration (women's day plus 40) and are kept for life, so that a
 * difference to today's data is a warning, not an error. There is no check digit. Shown masked by
 * {@code toString}: a NIK never reaches a log.
 */
public record Nik(String value) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{16}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");
  private static final int WOMEN_ADD = 40;
  private static final int CENTURY = 100;
  // Kemendagri province codes; the statistics office numbers differently
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63,
          64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

  /** Of no province: whoever has such a number was invented for training. */
  private static final int INVENTED = 99;

  public Nik {
    var reason = malformed(value, true);
    if (reason != null) throw new IllegalArgumentException("not a NIK: " + reason);
  }

  /** Throws for what is not a NIK; for what people typed, use {@link #check}. */
  public static Nik of(String value) {
    return new Nik(value);
  }

  /** Checks what somebody typed; spaces, dots and hyphens between the digits do not matter. */
  public static NikCheck check(String typed) {
    return checked(typed, false);
  }

  /** Checks what was typed where everybody is invented: no number of a real person is taken. */
  public static NikCheck checkInvented(String typed) {
    var checked = checked(typed, true);
    return checked instanceof NikCheck.Valid(var nik) && !nik.invented()
        ? new NikCheck.Malformed(NikCheck.Reason.NOT_INVENTED)
        : checked;
  }

  private static NikCheck checked(String typed, boolean invented) {
    var digits = SEPARATORS.matcher(typed).replaceAll("");
    var reason = malformed(digits, invented);
    return reason == null ? new NikCheck.Valid(new Nik(digits)) : new NikCheck.Malformed(reason);
  }

  /**
   * A number that belongs to nobody, because there is no such province.
   *
   * @param serial from 1 to 9999
   */
  public static Nik invented(LocalDate birthDate, Sex sex, int serial) {
    var day = birthDate.getDayOfMonth() + (sex == Sex.FEMALE ? WOMEN_ADD : 0);
    return new Nik(
        "%d0101%02d%02d%02d%04d"
            .formatted(
                INVENTED, day, birthDate.getMonthValue(), birthDate.getYear() % CENTURY, serial));
  }

  public boolean invented() {
    return number(value, 0, 2) == INVENTED;
  }

  private static NikCheck.@org.jspecify.annotations.Nullable Reason malformed(
      String value, boolean invented) {
    if (!DIGITS.matcher(value).matches()) return NikCheck.Reason.NOT_16_DIGITS;
    var province = number(value, 0, 2);
    if (!PROVINCES.contains(province) && !(invented && province == INVENTED))
      return NikCheck.Reason.UNKNOWN_PROVINCE;
    if (!isDate(number(value, 6, 8), number(value, 8, 10), number(value, 10, 12)))
      return NikCheck.Reason.NO_SUCH_DATE;
    return number(value, 12, 16) == 0 ? NikCheck.Reason.SERIAL_ZERO : null;
  }

  private static boolean isDate(int writtenDay, int month, int year) {
    var day = writtenDay > WOMEN_ADD ? writtenDay - WOMEN_ADD : writtenDay;
    return exists(1900 + year, month, day) || exists(2000 + year, month, day);
  }

  private static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }

  public Sex sex() {
    return number(value, 6, 8) > WOMEN_ADD ? Sex.FEMALE : Sex.MALE;
  }

  /**
   * The date it was given for; of the two possible centuries the latest that is not in the future.
   */
  public LocalDate birthDate(LocalDate today) {
    var written = number(value, 6, 8);
    var day = written > WOMEN_ADD ? written - WOMEN_ADD : written;
    var month = number(value, 8, 10);
    var year = number(value, 10, 12);
    var recent = 2000 + year;
    if (exists(recent, month, day) && !LocalDate.of(recent, month, day).isAfter(today)) {
      return LocalDate.of(recent, month, day);
    }
    var earlier = recent - CENTURY;
    return exists(earlier, month, day)
        ? LocalDate.of(earlier, month, day)
        : LocalDate.of(recent, month, day);
  }

  /** Ways in which a NIK can differ from what the person says without being wrong. */
  public enum Warning {
    OTHER_DATE,
    OTHER_SEX,
    /** No regency or district has the number 00; old registers wrote it where none was known. */
    NO_REGION
  }

  /** What differs from the stated data; both centuries are right for the date. */
  public Set<Warning> warnings(LocalDate birthDate, Sex sex) {
    var warnings = EnumSet.noneOf(Warning.class);
    var written = number(value, 6, 8);
    var day = written > WOMEN_ADD ? written - WOMEN_ADD : written;
    var same =
        day == birthDate.getDayOfMonth()
            && number(value, 8, 10) == birthDate.getMonthValue()
            && number(value, 10, 12) == birthDate.getYear() % CENTURY;
    if (!same) warnings.add(Warning.OTHER_DATE);
    if (sex != sex()) warnings.add(Warning.OTHER_SEX);
    if (number(value, 2, 4) == 0 || number(value, 4, 6) == 0) warnings.add(Warning.NO_REGION);
    return warnings;
  }

  /** For lists: the first six and the last two digits. */
  public String masked() {
    return value.substring(0, 6) + "••••••••" + value.substring(14);
  }

  @Override
  public String toString() {
    return masked();
  }
}
