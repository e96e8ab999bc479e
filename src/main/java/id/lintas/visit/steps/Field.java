package id.lintas.visit.steps;

import id.lintas.site.TypedDay;
import java.time.LocalDate;
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
    /** On the state's receipt: of the last year, and not to come. */
    PAID_DAY(Pattern.compile("\\d\\d-\\d\\d-\\d{4}"), "visit.fault.paidDay"),
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
  public Optional<String> fault(String kept, LocalDate today) {
    var right =
        kind.pattern.matcher(kept).matches() && (kind != Kind.PAID_DAY || past(kept, today));
    return right ? Optional.empty() : Optional.of(kind.fault);
  }

  private static boolean past(String kept, LocalDate today) {
    return TypedDay.dayFirst(kept)
        .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(1)))
        .isPresent();
  }

  /** As it is kept: these are written in capital letters on paper. */
  public String kept(String typed) {
    return switch (kind) {
      case BOOKLET, NTPN -> typed.toUpperCase(Locale.ROOT);
      case PAID_DAY -> TypedDay.dayFirst(typed).map(TypedDay::written).orElse(typed);
      case NOTE, MONTHS, PLACE -> typed;
    };
  }

  static Field note() {
    return new Field("catatan", Kind.NOTE);
  }
}
