package id.lintas.archive.web;

import id.lintas.archive.handover.Signature;
import id.lintas.archive.handover.Taker;
import id.lintas.archive.handover.Taker.Check;
import id.lintas.archive.handover.TakerIdentity;
import id.lintas.archive.handover.TakerIdentity.Kind;
import id.lintas.archive.handover.Taking;
import id.lintas.booking.Applicant;
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
  static final String IDENTITY = "pengenal";
  private static final String NUMBER = "nik";
  private static final int RELATION_MIN = 3;
  private static final int LETTER_MIN = 5;
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
    var identity =
        taker == Taker.APPLICANT
            ? Optional.of(TakerIdentity.of(applicant.nik()))
            : identity(form, niks);
    if (name.isEmpty()) form.refuse("nama", "archive.handover.name");
    var letter = letter(form, taker);
    var lost = form.value("resi").equals("LOST");
    if (!lost && !form.value("resi").equals("SHOWN"))
      form.refuse("resi", "archive.handover.receipt");
    var seen = seen(form, lost);
    if (form.ok() && !seen.containsAll(taker.needed(lost)))
      form.refuse(SEEN, "archive.handover.unchecked");
    var signature = signature(form, drawn == null ? "" : drawn);
    var book = signature.isPresent() ? Optional.<String>empty() : book(form);
    if (!form.ok() || name.isEmpty() || identity.isEmpty()) return Optional.empty();
    return Optional.of(
        new Taking(taker, name.get(), identity.get(), lost, seen, letter, signature, book));
  }

  /** A NIK where nothing else was chosen. */
  private static Optional<TakerIdentity> identity(Form form, Function<String, NikCheck> niks) {
    var kind = Kind.of(form.value(IDENTITY)).orElse(Kind.NIK);
    var typed = form.value(NUMBER);
    var identity =
        kind == Kind.NIK ? resident(niks.apply(typed)) : TakerIdentity.foreign(kind, typed);
    if (identity.isEmpty())
      form.refuse(
          NUMBER, kind == Kind.NIK ? "archive.handover.nik" : "archive.handover.identity.fault");
    return identity;
  }

  private static Optional<TakerIdentity> resident(NikCheck typed) {
    return typed instanceof NikCheck.Valid(var nik)
        ? Optional.of(TakerIdentity.of(nik))
        : Optional.empty();
  }

  private static Map<String, String> letter(Form form, Taker taker) {
    var words = new HashMap<String, String>();
    if (taker == Taker.FAMILY) words.put("relation", kept(form, "hubungan", RELATION_MIN));
    if (taker == Taker.PROXY) {
      words.put("letter", kept(form, "surat", LETTER_MIN));
      var day = TypedDay.parse(day(form));
      if (day.isEmpty()) form.refuse("tanggal", "archive.handover.day");
      else words.put(Taking.LETTER_DAY, day.get().toString());
    }
    return words;
  }

  private static String day(Form form) {
    return "%4s-%2s-%2s"
        .formatted(
            form.value("tanggal-tahun"), form.value("tanggal-bulan"), form.value("tanggal-hari"))
        .replace(' ', '0');
  }

  private static String kept(Form form, String field, int least) {
    var typed = form.value(field);
    if (typed.length() < least || typed.length() > WORDS_MAX)
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
