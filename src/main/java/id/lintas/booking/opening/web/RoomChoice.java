package id.lintas.booking.opening.web;

import id.lintas.booking.opening.Preference;
import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;

/** What is answered at the door of a waiting room. */
record RoomChoice(boolean automatic, Preference preference) {
  static final String HOW = "cara";
  static final String DAYS = "harikerja";

  /** Empty when the question is not answered. */
  static Optional<RoomChoice> of(Form form, LocalDate week) {
    return switch (form.value(HOW)) {
      case "sendiri" -> Optional.of(new RoomChoice(false, Preference.ANY));
      case "kapan" -> Optional.of(automatic(form, week, Preference.Part.ANY));
      case "pagi" -> Optional.of(automatic(form, week, Preference.Part.MORNING));
      case "siang" -> Optional.of(automatic(form, week, Preference.Part.AFTERNOON));
      default -> Optional.empty();
    };
  }

  private static RoomChoice automatic(Form form, LocalDate week, Preference.Part part) {
    var days = new HashSet<LocalDate>();
    for (var typed : form.all(DAYS)) {
      TypedDay.parse(typed)
          .filter(day -> !day.isBefore(week) && day.isBefore(week.plusDays(7)))
          .ifPresent(days::add);
    }
    return new RoomChoice(true, new Preference(days, part));
  }
}
