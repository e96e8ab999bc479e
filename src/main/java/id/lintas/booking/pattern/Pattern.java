package id.lintas.booking.pattern;

import id.lintas.office.Setting;

/** What is looked for, and the office's setting from which on it is named. */
public enum Pattern {
  /** Families of many cards by one telephone number or e-mail address. */
  SHARED_CONTACT(Setting.PATTERN_CONTACT),
  SHARED_DEVICE(Setting.PATTERN_DEVICE),
  /** Many from one network, most of them not of the family of who booked. */
  SHARED_NETWORK(Setting.PATTERN_NETWORK),
  /** Places taken and given back, more than kept. */
  STOCKPILING(Setting.PATTERN_RETURNS),
  /** Places given back that another account of the same hand got soon after. */
  PASSED_ON(Setting.PATTERN_PASSED_ON),
  /** The same parent came along with many. */
  SAME_COMPANION(Setting.PATTERN_COMPANION),
  /** The same proxy took passports of many bookings. */
  SAME_PROXY(Setting.PATTERN_PROXY),
  /** An officer booked for far more people than colleagues did. */
  OFFICER_ASSISTED(Setting.PATTERN_OFFICER_TIMES),
  /** An officer took down far more pregnancies and disabilities, which need no proof. */
  OFFICER_DECLARED(Setting.PATTERN_OFFICER_TIMES),
  /** The same two officers agreed on exceptions again and again. */
  OFFICER_PAIR(Setting.PATTERN_PAIR),
  /** An officer admitted people while the office was closed. */
  OFFICER_OUTSIDE_HOURS(Setting.PATTERN_OUTSIDE_HOURS),
  /** An officer asked for many names to be put right. */
  OFFICER_CORRECTIONS(Setting.PATTERN_CORRECTIONS);

  private final Setting setting;

  Pattern(Setting setting) {
    this.setting = setting;
  }

  public Setting setting() {
    return setting;
  }

  /** Whether its subject is one officer or two of them, else a blind index. */
  public boolean ofOfficers() {
    return name().startsWith("OFFICER_");
  }
}
