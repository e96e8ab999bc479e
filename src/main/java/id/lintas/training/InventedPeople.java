package id.lintas.training;

import id.lintas.booking.Applicant;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Nik;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.visit.papers.FormField;
import id.lintas.visit.papers.FormSheet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** People who are nobody: grown-up, with names that say so and a NIK of no province. */
final class InventedPeople {
  private static final List<String> WOMEN =
      List.of("Anggun", "Bunga", "Citra", "Dahlia", "Kenanga", "Mawar", "Melur", "Teratai");
  private static final List<String> MEN =
      List.of("Angkasa", "Bayu", "Gunung", "Langit", "Merapi", "Samudra", "Surya", "Rimba");
  private static final String FAMILY = "Karangan";
  private static final int YOUNGEST_YEARS = 20;
  private static final int YEARS = 40;
  private static final int SERIALS = 9_999;
  private static final int DAYS = 365;

  private static final Map<FormField, String> WRITTEN =
      Map.of(
          FormField.BIRTH_PLACE, "Kota Karangan",
          FormField.HEIGHT, "160",
          FormField.OCCUPATION, "Penenun",
          FormField.ID_PLACE, "Kota Karangan",
          FormField.ID_ISSUED, "3/2/2014",
          FormField.HOME_ADDRESS, "Jalan Latihan 7, Kota Karangan",
          FormField.HOME_PHONE, "0711 000 000",
          FormField.FATHER_NAME, "Bapak " + FAMILY,
          FormField.MOTHER_NAME, "Ibu " + FAMILY);

  private InventedPeople() {}

  /** What the form asks for beyond what it begins with, as somebody grown-up and single has it. */
  static FormSheet form(FormSheet begun) {
    var values = new HashMap<>(begun.values());
    WRITTEN.forEach((field, value) -> values.putIfAbsent(field.key(), value));
    return new FormSheet(begun.version(), values);
  }

  static Applicant any(LocalDate today, RandomGenerator random) {
    var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    var first = sex == Sex.FEMALE ? WOMEN : MEN;
    var born =
        today
            .minusYears(YOUNGEST_YEARS + random.nextInt(YEARS))
            .minusDays(1 + random.nextInt(DAYS));
    return new Applicant(
        Optional.empty(),
        PersonName.of(first.get(random.nextInt(first.size())) + " " + FAMILY),
        Nik.invented(born, sex, 1 + random.nextInt(SERIALS)),
        born,
        sex,
        false,
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN));
  }
}
