package id.lintas.booking.opening.web;

import id.lintas.booking.opening.Preference;
import id.lintas.site.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;

/** What is answered at the door of a waiting room. */
record RoomChoice(boolean automatic, Preference preference, boolean stays) {
  static final String HOW = "cara";
  static final String DAYS = "harikerja";
  static final String STAYS = "tunggu";

  /** Empty when the question is not answered. */
  static Optional<RoomChoice> of(Form form, LocalDate week) {
    var stays = "ya".equals(form.value(STAYS));
    return switch (form.value(HOW)) {
      case "sendiri" -> Optional.of(new RoomChoice(false, Preference.ANY, false));
      case "kapan" -> Optional.of(automatic(form, week, Preference.Part.ANY, stays));
      case "pagi" -> Optional.of(automatic(form, week, Preference.Part.MORNING, stays));
      case "siang" -> Optional.of(automatic(form, week, Preference.Part.AFTERNOON, stays));
      default -> Optional.empty();
    };
  }

  private static RoomChoice automatic(
      Form form, LocalDate week, Preference.Part part, boolean stays) {
    var days = new HashSet<LocalDate>();
    for (var typed : form.all(DAYS)) {
      try {
        var day = LocalDate.parse(typed);
        if (!day.isBefore(week) && day.isBefore(week.plusDays(7))) days.add(day);
      } catch (DateTimeException none) {
        // no day of anything
      }
    }
    return new RoomChoice(true, new Preference(days, part), stays);
  }
}
