package id.lintas.booking.waitlist.web;

import id.lintas.booking.opening.Preference;
import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import java.time.LocalDate;
import java.util.HashSet;

/** Which places would suit, as it is answered on the way onto the list; any, if it is not. */
final class WaitlistChoice {
  static final String WHEN = "cara";
  static final String DAYS = "harikerja";

  private WaitlistChoice() {}

  static Preference of(Form form, LocalDate week) {
    var part =
        switch (form.value(WHEN)) {
          case "pagi" -> Preference.Part.MORNING;
          case "siang" -> Preference.Part.AFTERNOON;
          default -> Preference.Part.ANY;
        };
    var days = new HashSet<LocalDate>();
    for (var typed : form.all(DAYS)) {
      TypedDay.parse(typed)
          .filter(day -> !day.isBefore(week) && day.isBefore(week.plusDays(7)))
          .ifPresent(days::add);
    }
    return new Preference(days, part);
  }
}
