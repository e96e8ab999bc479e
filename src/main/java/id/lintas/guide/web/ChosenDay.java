package id.lintas.guide.web;

import id.lintas.site.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the day somebody typed into the three fields of a date. */
final class ChosenDay {
  static final String FIELD = "tanggal";

  private ChosenDay() {}

  /** Empty when nothing was typed, and with a fault in the form when it is no day. */
  static Optional<LocalDate> read(Form form) {
    var day = form.value(FIELD + "-hari");
    var month = form.value(FIELD + "-bulan");
    var year = form.value(FIELD + "-tahun");
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return Optional.empty();
    try {
      return Optional.of(LocalDate.of(number(year, 4), number(month, 2), number(day, 2)));
    } catch (DateTimeException notADay) {
      form.refuse(FIELD, "guide.day.none");
      return Optional.empty();
    }
  }

  private static int number(String typed, int digits) {
    return typed.matches("[0-9]{1," + digits + "}") ? Integer.parseInt(typed) : -1;
  }
}
