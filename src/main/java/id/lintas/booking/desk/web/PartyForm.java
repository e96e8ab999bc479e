package id.lintas.booking.desk.web;

import id.lintas.booking.Applicant;
import id.lintas.shared.NikCheck;
import id.lintas.site.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One to five people as typed in, carried from page to page in the form itself: nothing of them is
 * kept anywhere until they have a place.
 */
public final class PartyForm {
  static final int MOST = 5;
  static final String COUNT = "orang";
  static final String FORM_ID = "formulir";
  static final String SEEN_CARDS = "ktp";

  private PartyForm() {}

  /** A field that a page does not show but hands on. */
  public record Carried(String name, String value) {}

  static int count(Form form) {
    var typed = form.value(COUNT);
    return typed.matches("[1-5]") ? Integer.parseInt(typed) : 1;
  }

  /**
   * Empty when something is wrong, which the form names.
   *
   * @param niks reads a NIK as the office takes them
   */
  static Optional<List<Applicant>> read(
      Form form, LocalDate today, Function<String, NikCheck> niks) {
    var party = new ArrayList<Applicant>();
    for (int position = 1; position <= count(form); position++)
      TypedPerson.read(form, position, today, niks).ifPresent(party::add);
    if (!form.chosen(SEEN_CARDS, "ya")) form.refuse(SEEN_CARDS, "desk.cards.missing");
    return form.ok() ? Optional.of(party) : Optional.empty();
  }

  static void add(Form form) {
    form.with(COUNT, String.valueOf(Math.min(MOST, count(form) + 1)));
  }

  /** Those behind move up. */
  static void remove(Form form, int position) {
    var people = count(form);
    for (int one = position; one <= people; one++) {
      for (var field : TypedPerson.FIELDS) {
        var next = one < people ? form.value(TypedPerson.prefix(one + 1) + field) : "";
        form.with(TypedPerson.prefix(one) + field, next);
      }
    }
    form.with(COUNT, String.valueOf(Math.max(1, people - 1)));
  }

  static List<Carried> carried(Form form, List<String> more) {
    var carried = new ArrayList<Carried>();
    for (int position = 1; position <= count(form); position++) {
      for (var field : TypedPerson.FIELDS)
        carry(form, TypedPerson.prefix(position) + field, carried);
    }
    for (var field : List.of(COUNT, FORM_ID, SEEN_CARDS)) carry(form, field, carried);
    for (var field : more) carry(form, field, carried);
    return carried;
  }

  private static void carry(Form form, String field, List<Carried> carried) {
    if (!form.value(field).isEmpty()) carried.add(new Carried(field, form.value(field)));
  }
}
