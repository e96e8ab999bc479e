package id.lintas.account.web;

import id.lintas.account.Person;
import id.lintas.account.people.PersonForm;
import id.lintas.site.Form;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as programs see one. Of what a program sends, {@code id} and {@code registerCheck} are
 * not looked at; {@code keepDifferences} says that number and data are known to differ.
 *
 * @param birthDate as in 1990-03-27
 */
record PersonJson(
    @Nullable UUID id,
    @Nullable String relation,
    @Nullable String name,
    @Nullable String nik,
    @Nullable String birthPlace,
    @Nullable String birthDate,
    @Nullable String sex,
    @Nullable String maritalStatus,
    @Nullable String address,
    @Nullable String familyCard,
    @Nullable String birthCertificate,
    @Nullable String marriageCertificate,
    @Nullable String diploma,
    @Nullable String registerCheck,
    @Nullable Boolean keepDifferences) {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  static final ApiForm NAMES =
      new ApiForm(
          Map.ofEntries(
              Map.entry("relation", PersonForm.RELATION),
              Map.entry("name", PersonForm.NAME),
              Map.entry("nik", PersonForm.NIK),
              Map.entry("birthPlace", PersonForm.BIRTH_PLACE),
              Map.entry("birthDate", PersonForm.BIRTH_DATE),
              Map.entry("sex", PersonForm.SEX),
              Map.entry("maritalStatus", PersonForm.MARITAL),
              Map.entry("address", PersonForm.ADDRESS),
              Map.entry("familyCard", PersonForm.FAMILY_CARD),
              Map.entry("birthCertificate", PersonForm.BIRTH_CERTIFICATE),
              Map.entry("marriageCertificate", PersonForm.MARRIAGE_CERTIFICATE),
              Map.entry("diploma", PersonForm.DIPLOMA)));

  static PersonJson of(Person person) {
    return new PersonJson(
        person.id(),
        person.relation().name(),
        person.name().value(),
        person.nik().value(),
        person.birthPlace(),
        person.birthDate().toString(),
        person.sex().name(),
        person.maritalStatus().name(),
        person.address(),
        person.familyCard(),
        person.documents().birthCertificate(),
        person.documents().marriageCertificate(),
        person.documents().diploma(),
        person.registerCheck().name(),
        null);
  }

  Form fill(Form form) {
    NAMES.fill(form, "relation", relation);
    NAMES.fill(form, "name", name);
    NAMES.fill(form, "nik", nik);
    NAMES.fill(form, "birthPlace", birthPlace);
    NAMES.fill(form, "sex", sex);
    NAMES.fill(form, "maritalStatus", maritalStatus);
    NAMES.fill(form, "address", address);
    NAMES.fill(form, "familyCard", familyCard);
    NAMES.fill(form, "birthCertificate", birthCertificate);
    NAMES.fill(form, "marriageCertificate", marriageCertificate);
    NAMES.fill(form, "diploma", diploma);
    if (birthDate != null) fillDate(form, birthDate);
    if (Boolean.TRUE.equals(keepDifferences)) form.with(PersonForm.KEEP, "ya");
    return form;
  }

  /** What is no date goes into the form as it is, and is refused there. */
  private static void fillDate(Form form, String date) {
    var parts = DATE.matcher(date);
    var given = parts.matches();
    form.with(PersonForm.YEAR, given ? parts.group(1) : date)
        .with(PersonForm.MONTH, given ? parts.group(2) : "")
        .with(PersonForm.DAY, given ? parts.group(3) : "");
  }

  /** Shows nothing of the person: this may end up in logs. */
  @Override
  public String toString() {
    return "PersonJson[" + id + "]";
  }
}
