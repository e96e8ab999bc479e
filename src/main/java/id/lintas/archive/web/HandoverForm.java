package id.lintas.archive.web;

import id.lintas.archive.handover.Signature;
import id.lintas.archive.handover.Taker;
import id.lintas.archive.handover.Taker.Check;
import id.lintas.archive.handover.Taking;
import id.lintas.booking.Applicant;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.shared.PersonName;
import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what an officer ticked and wrote when a passport was taken. */
final class HandoverForm {
  static final String SEEN = "lihat";
  private static final int WORDS_MAX = 60;

  private HandoverForm() {}

  static Optional<Taker> taker(String typed) {
    return Arrays.stream(Taker.values()).filter(one -> one.name().equals(typed)).findFirst();
  }

  /** Empty where something is missing or wrong; the form then says what. */
  static Optional<Taking> read(
      Form form,
      Taker taker,
      Applicant applicant,
      Function<String, NikCheck> niks,
      @Nullable String drawn) {
    var name =
        taker == Taker.APPLICANT
            ? Optional.of(applicant.name())
            : PersonName.parse(form.value("nama"));
    var nik =
        taker == Taker.APPLICANT
            ? Optional.of(applicant.nik())
            : nik(niks.apply(form.value("nik")));
    if (name.isEmpty()) form.refuse("nama", "archive.handover.name");
    if (nik.isEmpty()) form.refuse("nik", "archive.handover.nik");
    var letter = letter(form, taker);
    var lost = form.value("resi").equals("LOST");
    if (!lost && !form.value("resi").equals("SHOWN"))
      form.refuse("resi", "archive.handover.receipt");
    var seen = seen(form, lost);
    if (form.ok() && !seen.containsAll(taker.needed(lost)))
      form.refuse(SEEN, "archive.handover.unchecked");
    var signature = signature(form, drawn == null ? "" : drawn);
    var book = signature.isPresent() ? Optional.<String>empty() : book(form);
    if (!form.ok() || name.isEmpty() || nik.isEmpty()) return Optional.empty();
    return Optional.of(
        new Taking(taker, name.get(), nik.get(), lost, seen, letter, signature, book));
  }

  private static Optional<Nik> nik(NikCheck typed) {
    return typed instanceof NikCheck.Valid(var nik) ? Optional.of(nik) : Optional.empty();
  }

  private static Map<String, String> letter(Form form, Taker taker) {
    var words = new HashMap<String, String>();
    if (taker == Taker.FAMILY) words.put("relation", kept(form, "hubungan"));
    if (taker == Taker.PROXY) {
      words.put("letter", kept(form, "surat"));
      var day = TypedDay.parse(day(form));
      if (day.isEmpty()) form.refuse("tanggal", "archive.handover.day");
      else words.put("day", day.get().toString());
    }
    return words;
  }

  private static String day(Form form) {
    return "%4s-%2s-%2s"
        .formatted(
            form.value("tanggal-tahun"), form.value("tanggal-bulan"), form.value("tanggal-hari"))
        .replace(' ', '0');
  }

  private static String kept(Form form, String field) {
    var typed = form.value(field);
    if (typed.isEmpty() || typed.length() > WORDS_MAX)
      form.refuse(field, "archive.handover." + field);
    return typed;
  }

  private static Set<Check> seen(Form form, boolean lost) {
    var seen = EnumSet.noneOf(Check.class);
    for (var check : Check.values()) if (form.chosen(SEEN, check.name())) seen.add(check);
    seen.remove(lost ? Check.RECEIPT : Check.OWN_RECORD);
    seen.add(lost ? Check.OWN_RECORD : Check.RECEIPT);
    return seen;
  }

  private static Optional<Signature> signature(Form form, String drawn) {
    if (drawn.isBlank()) return Optional.empty();
    var signature = Signature.parse(drawn);
    if (signature.isEmpty()) form.refuse("buku", "archive.handover.signature");
    return signature;
  }

  private static Optional<String> book(Form form) {
    var typed = form.value("buku");
    if (!typed.matches("[A-Za-z0-9 ./\\-]{1,30}")) {
      form.refuse("buku", "archive.handover.book");
      return Optional.empty();
    }
    return Optional.of(typed);
  }
}
