package id.lintas.booking.desk.web;

import id.lintas.site.Form;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time beside a name on the printed list, as people write it: 9.05, 09:05. */
final class PaperTime {
  static final String FIELD = "jam";
  private static final Pattern TIME =
      Pattern.compile("(?<hour>[01]?[0-9]|2[0-3])[.:](?<minute>[0-5][0-9])");

  private PaperTime() {}

  /** Empty where none was written; what is no time, or still to come, is refused on the form. */
  static Optional<LocalTime> read(Form form, LocalTime now) {
    var typed = form.value(FIELD);
    if (typed.isEmpty()) return Optional.empty();
    var found = TIME.matcher(typed);
    if (found.matches()) {
      var time =
          LocalTime.of(
              Integer.parseInt(found.group("hour")), Integer.parseInt(found.group("minute")));
      if (!time.isAfter(now)) return Optional.of(time);
    }
    form.refuse(FIELD, "desk.arrive.paper.fault");
    return Optional.empty();
  }
}
