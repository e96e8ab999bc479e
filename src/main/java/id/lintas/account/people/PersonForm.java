package id.lintas.account.people;

import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.shared.MarriageClaim;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.site.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person as typed in, field by field as on the identity card and the family card. */
public final class PersonForm {
  public static final String RELATION = "hubungan";
  public static final String NAME = "nama";
  public static final String NIK = "nik";
  public static final String BIRTH_PLACE = "tempat-lahir";
  public static final String BIRTH_DATE = "tanggal-lahir";
  public static final String DAY = "tanggal-lahir-hari";
  public static final String MONTH = "tanggal-lahir-bulan";
  public static final String YEAR = "tanggal-lahir-tahun";
  public static final String SEX = "kelamin";
  public static final String MARITAL = "kawin";
  public static final String ADDRESS = "alamat";
  public static final String FAMILY_CARD = "kk";
  public static final String BIRTH_CERTIFICATE = "akta-lahir";
  public static final String MARRIAGE_CERTIFICATE = "akta-nikah";
  public static final String DIPLOMA = "ijazah";

  /** Set when the typist has read what differs and keeps it. */
  public static final String KEEP = "tetap";

  private static final int LONGEST_PLACE = 60;
  private static final int LONGEST_ADDRESS = 250;
  private static final int LONGEST_NUMBER = 40;
  private static final int OLDEST_YEARS = 130;
  private static final Pattern FAMILY_CARD_FORM = Pattern.compile("[0-9]{16}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");

  private PersonForm() {}

  /** Empty when something is wrong, which the form then names. */
  static Optional<Person> read(Form form, UUID id, LocalDate today) {
    var relation = choice(form, RELATION, Relation.class, "account.person.relation.missing");
    var name = name(form);
    var nik = nik(form);
    var birthPlace = text(form, BIRTH_PLACE, LONGEST_PLACE, "account.person.birthPlace.missing");
    var birthDate = birthDate(form, today);
    var sex = choice(form, SEX, Sex.class, "account.person.sex.missing");
    var marital = choice(form, MARITAL, MaritalStatus.class, "account.person.marital.missing");
    var address = text(form, ADDRESS, LONGEST_ADDRESS, "account.person.address.missing");
    var familyCard = familyCard(form);
    var documents =
        new Person.Documents(
            number(form, BIRTH_CERTIFICATE),
            number(form, MARRIAGE_CERTIFICATE),
            number(form, DIPLOMA));
    if (birthDate != null && marital != null) marriage(form, marital, birthDate, today);
    if (!form.ok()
        || relation == null
        || name == null
        || nik == null
        || birthDate == null
        || sex == null
        || marital == null) return Optional.empty();
    return Optional.of(
        new Person(
            id,
            relation,
            name,
            nik,
            birthPlace,
            birthDate,
            sex,
            marital,
            address,
            familyCard,
            documents,
            RegisterCheck.WAITING));
  }

  /** The form with a person's present data in it. */
  public static Form of(Person person) {
    return Form.empty()
        .with(RELATION, person.relation().name())
        .with(NAME, person.name().value())
        .with(NIK, person.nik().value())
        .with(BIRTH_PLACE, person.birthPlace())
        .with(DAY, Integer.toString(person.birthDate().getDayOfMonth()))
        .with(MONTH, Integer.toString(person.birthDate().getMonthValue()))
        .with(YEAR, Integer.toString(person.birthDate().getYear()))
        .with(SEX, person.sex().name())
        .with(MARITAL, person.maritalStatus().name())
        .with(ADDRESS, person.address())
        .with(FAMILY_CARD, person.familyCard())
        .with(BIRTH_CERTIFICATE, person.documents().birthCertificate())
        .with(MARRIAGE_CERTIFICATE, person.documents().marriageCertificate())
        .with(DIPLOMA, person.documents().diploma());
  }

  private static @Nullable PersonName name(Form form) {
    var typed = form.value(NAME);
    var name = PersonName.parse(typed);
    if (name.isEmpty()) {
      form.refuse(
          NAME,
          typed.isEmpty()
              ? "account.person.name.missing"
              : typed.length() > PersonName.LONGEST
                  ? "account.person.name.long"
                  : "account.person.name.form");
    }
    return name.orElse(null);
  }

  private static @Nullable Nik nik(Form form) {
    return switch (Nik.check(form.value(NIK))) {
      case NikCheck.Valid(var nik) -> nik;
      case NikCheck.Malformed(var reason) -> {
        form.refuse(NIK, "account.person.nik." + reason.name());
        yield null;
      }
    };
  }

  private static @Nullable LocalDate birthDate(Form form, LocalDate today) {
    if (form.value(DAY).isEmpty() && form.value(MONTH).isEmpty() && form.value(YEAR).isEmpty()) {
      form.refuse(BIRTH_DATE, "account.person.birthDate.missing");
      return null;
    }
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(form.value(YEAR)),
              Integer.parseInt(form.value(MONTH)),
              Integer.parseInt(form.value(DAY)));
      if (!date.isAfter(today) && date.isAfter(today.minusYears(OLDEST_YEARS))) return date;
      form.refuse(
          BIRTH_DATE,
          date.isAfter(today) ? "account.person.birthDate.future" : "account.person.birthDate.old");
    } catch (NumberFormatException | DateTimeException none) {
      form.refuse(BIRTH_DATE, "account.person.birthDate.form");
    }
    return null;
  }

  private static void marriage(
      Form form, MaritalStatus marital, LocalDate birthDate, LocalDate today) {
    var married = marital != MaritalStatus.NEVER_MARRIED;
    switch (MarriageClaim.of(married, birthDate, today)) {
      case PLAIN -> {}
      case TO_BE_SHOWN -> {
        if (!MarriageClaim.numbered(form.value(MARRIAGE_CERTIFICATE)))
          form.refuse(
              MARRIAGE_CERTIFICATE,
              "account.person.marriageCertificate.missing",
              MarriageClaim.OF_AGE);
      }
      case TYPING_FAULT ->
          form.refuse(MARITAL, "account.person.marital.tooYoung", MarriageClaim.LEAST);
    }
  }

  private static String familyCard(Form form) {
    var digits = SEPARATORS.matcher(form.value(FAMILY_CARD)).replaceAll("");
    if (digits.isEmpty()) form.refuse(FAMILY_CARD, "account.person.familyCard.missing");
    else if (!FAMILY_CARD_FORM.matcher(digits).matches()) {
      form.refuse(FAMILY_CARD, "account.person.familyCard.form");
    }
    return digits;
  }

  private static String text(Form form, String field, int longest, String missing) {
    var typed = form.value(field);
    if (typed.isEmpty()) form.refuse(field, missing);
    else if (typed.length() > longest) form.refuse(field, "account.person.tooLong", longest);
    return typed;
  }

  private static String number(Form form, String field) {
    var typed = form.value(field);
    if (typed.length() > LONGEST_NUMBER) {
      form.refuse(field, "account.person.tooLong", LONGEST_NUMBER);
    }
    return typed;
  }

  private static <E extends Enum<E>> @Nullable E choice(
      Form form, String field, Class<E> type, String missing) {
    var chosen =
        Arrays.stream(type.getEnumConstants())
            .filter(one -> one.name().equals(form.value(field)))
            .findFirst();
    if (chosen.isEmpty()) form.refuse(field, missing);
    return chosen.orElse(null);
  }
}
