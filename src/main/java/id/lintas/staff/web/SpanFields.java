package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.staff.Role;
import id.lintas.staff.roster.Roster.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form that say which role somebody gets from when to when. */
final class SpanFields {
  static final String ROLE = "tugas";
  static final String FROM = "mulai";
  static final String TO = "sampai";
  private static final int YEARS_AHEAD_MAX = 5;

  private SpanFields() {}

  /** What was typed, or null with the form's faults; the first day is today or later. */
  static @Nullable Span read(Form form, LocalDate today) {
    var role = role(form.value(ROLE));
    if (role.isEmpty()) form.refuse(ROLE, "staff.span.noRole");
    var from = date(form, FROM);
    if (from.isEmpty()) form.refuse(FROM, "staff.span.noDate");
    else if (from.get().isBefore(today)) form.refuse(FROM, "staff.span.past");
    else if (from.get().isAfter(today.plusYears(1))) form.refuse(FROM, "staff.span.far");
    var open = empty(form, TO);
    var to = date(form, TO);
    if (!open && to.isEmpty()) form.refuse(TO, "staff.span.noDate");
    to.filter(last -> last.isAfter(today.plusYears(YEARS_AHEAD_MAX)))
        .ifPresent(last -> form.refuse(TO, "staff.span.far"));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get()))
      form.refuse(TO, "staff.span.reversed");
    if (!form.ok()) return null;
    return new Span(role.orElseThrow(), from.orElseThrow(), to.orElse(null));
  }

  static Form starting(LocalDate today) {
    return with(Form.empty(), FROM, today);
  }

  static Form with(Form form, String field, LocalDate date) {
    return form.with(field + "-hari", Integer.toString(date.getDayOfMonth()))
        .with(field + "-bulan", Integer.toString(date.getMonthValue()))
        .with(field + "-tahun", Integer.toString(date.getYear()));
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }

  private static boolean empty(Form form, String field) {
    return (form.value(field + "-hari")
            + form.value(field + "-bulan")
            + form.value(field + "-tahun"))
        .isEmpty();
  }

  static Optional<LocalDate> date(Form form, String field) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(form.value(field + "-tahun")),
              Integer.parseInt(form.value(field + "-bulan")),
              Integer.parseInt(form.value(field + "-hari"))));
    } catch (NumberFormatException | DateTimeException none) {
      return Optional.empty();
    }
  }
}
