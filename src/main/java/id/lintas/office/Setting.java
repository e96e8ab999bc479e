package id.lintas.office;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What an office may decide for itself, with what holds until it does. */
public enum Setting {
  /** The weekday on which the next week's places open. */
  OPENING_DAY("FRIDAY", weekdays()),
  OPENING_TIME("14:00", Setting::time),
  /** Whether places left over may be booked all week or on the opening's weekday only. */
  AFTER_OPENING("UNTIL_GONE", List.of("UNTIL_GONE", "OPENING_DAY_ONLY")),
  /** Whether the order among those who wait at the opening is drawn, or the fastest is first. */
  OPENING_MODE("DRAW", List.of("DRAW", "FIRST_COME")),
  /** How long somebody has to choose when it is their turn. */
  TURN_MINUTES("10", number(2, 60)),
  PARTY_MAX("5", number(1, 5)),
  /** How long before their hour people may come in, and after it until they are served last. */
  ARRIVE_EARLY_MINUTES("60", number(0, 480)),
  ARRIVE_LATE_MINUTES("60", number(0, 480)),
  /** Whether an officer may admit, with a reason, who comes on another day than booked. */
  ARRIVE_OTHER_DAY("NO", List.of("YES", "NO")),
  MOVES_MAX("1", number(0, 3)),
  NO_SHOW_FREEZE_DAYS("30", number(0, 90)),
  /** Age from which one may walk in ("lansia"). */
  ELDER_AGE("60", number(50, 80)),
  /** Age below which a child may be walked in ("balita"). */
  TODDLER_BELOW_AGE("5", number(1, 17)),
  /** Whether one parent who comes along may apply in the same visit. */
  COMPANION_MAY_APPLY("YES", List.of("YES", "NO")),
  /** Working days in which a passport is promised, and those the law allows. */
  PROMISED_WORKING_DAYS("3", number(1, 10)),
  LEGAL_WORKING_DAYS("4", number(1, 10)),
  /** Days in which somebody whose documents were incomplete may bring what is missing. */
  RETURN_DAYS("7", number(1, 30)),
  PAYMENT_TIMING("AFTER_BIOMETRICS", List.of("AFTER_BIOMETRICS", "BEFORE_VISIT")),
  /** One of so many calls is of the priority class, while any of it waits. */
  PRIORITY_EVERY("3", number(1, 10)),
  /** After how many calls that nobody answered a number is set aside. */
  ABSENT_MAX("2", number(1, 5)),
  /** Kinds of booklet the office issues: an office may be electronic only. */
  BOOKLETS("ALL", List.of("ALL", "ELECTRONIC_ONLY")),
  /**
   * For how many people one account, confirmed contact or device may book in thirty days; who is
   * not on the holder's family card counts twice. Never fewer than the largest party of strangers.
   */
  ACCOUNT_PEOPLE("15", number(10, 200)),
  CONTACT_PEOPLE("30", number(10, 400)),
  DEVICE_PEOPLE("40", number(10, 400)),
  /** After how many places given back in thirty days the next booking waits. */
  ACCOUNT_RETURNS("3", number(1, 30)),
  CONTACT_RETURNS("6", number(1, 60)),
  DEVICE_RETURNS("10", number(1, 60)),
  /**
   * From what number in thirty days on the report on patterns names something; in seven days from
   * two thirds of it on. Families of different cards by one contact and one device; strangers from
   * one network.
   */
  PATTERN_CONTACT("10", number(3, 200)),
  PATTERN_DEVICE("12", number(3, 200)),
  PATTERN_NETWORK("16", number(5, 400)),
  /** Places given back by one hand, and those that a hand beside it got again. */
  PATTERN_RETURNS("5", number(2, 60)),
  PATTERN_PASSED_ON("3", number(2, 30)),
  /** Visits on which one and the same parent came along. */
  PATTERN_COMPANION("5", number(2, 30)),
  /** Bookings whose passports one and the same proxy took. */
  PATTERN_PROXY("5", number(2, 60)),
  /** How many times the usual of colleagues an officer's acts are. */
  PATTERN_OFFICER_TIMES("2", number(2, 20)),
  /** Exceptions by the same two officers, walk-ins outside of hours, names put right. */
  PATTERN_PAIR("6", number(2, 60)),
  PATTERN_OUTSIDE_HOURS("3", number(1, 60)),
  PATTERN_CORRECTIONS("9", number(2, 60));

  private final String byDefault;
  private final List<String> words;
  private final Predicate<String> valid;

  Setting(String byDefault, List<String> words) {
    this(byDefault, words, words::contains);
  }

  Setting(String byDefault, Predicate<String> valid) {
    this(byDefault, List.of(), valid);
  }

  Setting(String byDefault, List<String> words, Predicate<String> valid) {
    this.byDefault = byDefault;
    this.words = words;
    this.valid = valid;
  }

  /** Which settings stand together on the office's page. */
  public enum Part {
    OFFICE,
    /** How much one hand may book. */
    BOUNDS,
    /** From what number on the report on patterns names something. */
    PATTERNS
  }

  public Part part() {
    if (name().startsWith("PATTERN_")) return Part.PATTERNS;
    return name().endsWith("_PEOPLE") || name().endsWith("_RETURNS") ? Part.BOUNDS : Part.OFFICE;
  }

  String byDefault() {
    return byDefault;
  }

  /** The words to choose from; empty where it is a number or a time. */
  public List<String> words() {
    return words;
  }

  public boolean valid(String value) {
    return valid.test(value);
  }

  private static Predicate<String> number(int least, int most) {
    return value ->
        value.matches("\\d{1,3}")
            && Integer.parseInt(value) >= least
            && Integer.parseInt(value) <= most;
  }

  private static List<String> weekdays() {
    return Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
  }

  private static boolean time(String value) {
    try {
      LocalTime.parse(value);
      return value.length() == 5;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
