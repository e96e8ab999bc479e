package id.lintas.office.web;

import id.lintas.office.Bilingual;
import id.lintas.office.ChangingRequirements;
import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.site.Form;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer types to ask for a document. */
final class RequirementForm {
  static final String KIND = "jenis";
  static final String INDONESIAN = "teks";
  static final String ENGLISH = "teks-inggris";
  static final String FACT = "keadaan";
  static final String BASIS = "dasar";
  static final String BASIS_DAY = "tanggal-dasar";
  static final String FROM = "mulai";
  private static final int LAST = 90;
  private static final int CODE_DIGITS = 12;

  private RequirementForm() {}

  /** Empty, with what is wrong in the form. */
  static Optional<Requirement> read(Form form, OfficeId office) {
    var kind = kind(form.value(KIND));
    if (kind.isEmpty()) form.refuse(KIND, "office.requirements.kind.missing");
    var written = written(form);
    if (!form.ok() || kind.isEmpty() || written.isEmpty()) return Optional.empty();
    return Optional.of(
        written
            .get()
            .row(
                Optional.of(office),
                kind.get(),
                code("OWN_", kind.get(), form.value(INDONESIAN)),
                new Place(LAST, "")));
  }

  /** Where the document stands in the list, and which others would do instead. */
  record Place(int position, String choiceGroup) {}

  /** What is typed of every document, whoever asks for it. */
  record Written(Fact fact, Bilingual text, Requirement.LegalBasis basis, LocalDate from) {
    Requirement row(Optional<OfficeId> office, ApplicationKind kind, String code, Place place) {
      return new Requirement(
          office, kind, code, from, place.position(), place.choiceGroup(), fact, text, basis);
    }
  }

  static Optional<Written> written(Form form) {
    var fact =
        Arrays.stream(Fact.values())
            .filter(one -> one.name().equals(form.value(FACT)))
            .findFirst()
            .orElse(Fact.ALWAYS);
    if (form.value(INDONESIAN).isEmpty())
      form.refuse(INDONESIAN, "office.requirements.text.missing");
    if (form.value(ENGLISH).isEmpty()) form.refuse(ENGLISH, "office.requirements.text.missing");
    var basis = basis(form);
    var from = day(form, FROM);
    if (!form.ok() || basis.isEmpty() || from == null) return Optional.empty();
    var text = new Bilingual(form.value(INDONESIAN), form.value(ENGLISH));
    return Optional.of(new Written(fact, text, basis.get(), from));
  }

  static Optional<Requirement.LegalBasis> basis(Form form) {
    if (form.value(BASIS).isEmpty()) form.refuse(BASIS, "office.requirements.basis.missing");
    var day = day(form, BASIS_DAY);
    return day == null
        ? Optional.empty()
        : Optional.of(new Requirement.LegalBasis(form.value(BASIS), day));
  }

  static Optional<ApplicationKind> kind(String typed) {
    return Arrays.stream(ApplicationKind.values())
        .filter(one -> one.name().equals(typed))
        .findFirst();
  }

  /** Of the words themselves, so that what is sent twice is asked for once. */
  static String code(String prefix, ApplicationKind kind, String text) {
    var named = UUID.nameUUIDFromBytes((kind + text).getBytes(StandardCharsets.UTF_8));
    var digits = named.toString().replace("-", "").substring(0, CODE_DIGITS);
    return prefix + digits.toUpperCase(Locale.ROOT);
  }

  static @Nullable LocalDate day(Form form, String field) {
    try {
      return LocalDate.of(
          number(form.value(field + "-tahun"), 4),
          number(form.value(field + "-bulan"), 2),
          number(form.value(field + "-hari"), 2));
    } catch (DateTimeException noDay) {
      form.refuse(field, "office.requirements.day.none");
      return null;
    }
  }

  static Form withDay(Form form, String field, LocalDate day) {
    return form.with(field + "-hari", String.valueOf(day.getDayOfMonth()))
        .with(field + "-bulan", String.valueOf(day.getMonthValue()))
        .with(field + "-tahun", String.valueOf(day.getYear()));
  }

  private static int number(String typed, int digits) {
    return typed.matches("[0-9]{1," + digits + "}") ? Integer.parseInt(typed) : -1;
  }

  /** Shows a refusal beside the field that it is about. */
  static void refuse(Form form, ChangingRequirements.Refusal refusal) {
    var field =
        switch (refusal) {
          case IN_THE_PAST -> FROM;
          case NO_LEGAL_BASIS -> BASIS;
          case NOT_THIS_OFFICES, NO_CODE, TEXT_LENGTH -> INDONESIAN;
        };
    form.refuse(field, "office.requirements.refused." + refusal);
  }
}
