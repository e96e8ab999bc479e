package id.lintas.visit.steps;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something an officer writes with an outcome.
 *
 * @param name in the form, and of its label's message
 */
public record Field(String name, Kind kind) {

  public enum Kind {
    /** Why, or what was found: a sentence. */
    NOTE(Pattern.compile("(?s).{5,500}"), "visit.fault.note"),
    /** One letter and seven digits. */
    BOOKLET(Pattern.compile("[A-Z]\\d{7}"), "visit.fault.booklet"),
    /** Of the state's receipt: 16 letters and digits. */
    NTPN(Pattern.compile("[0-9A-Z]{16}"), "visit.fault.ntpn"),
    /** 6 to 24. */
    MONTHS(Pattern.compile("[6-9]|1\\d|2[0-4]"), "visit.fault.months"),
    /** Drawer, shelf or box. */
    PLACE(Pattern.compile(".{1,60}"), "visit.fault.place");

    private final Pattern pattern;
    private final String fault;

    Kind(Pattern pattern, String fault) {
      this.pattern = pattern;
      this.fault = fault;
    }
  }

  /** The key of what is wrong with it; empty when nothing is. */
  public Optional<String> fault(String typed) {
    return kind.pattern.matcher(typed).matches() ? Optional.empty() : Optional.of(kind.fault);
  }

  /** As it is kept: these are written in capital letters on paper. */
  public String kept(String typed) {
    return switch (kind) {
      case BOOKLET, NTPN -> typed.toUpperCase(Locale.ROOT);
      default -> typed;
    };
  }

  static Field note() {
    return new Field("catatan", Kind.NOTE);
  }
}
