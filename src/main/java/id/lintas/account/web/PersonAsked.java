package id.lintas.account.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.account.MaritalStatus;
import id.lintas.account.Relation;
import id.lintas.account.people.PersonForm;
import id.lintas.shared.Sex;
import id.lintas.site.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as a program sends one. All values are read as a form is, so that everything wrong is
 * told at once.
 *
 * @param keepDifferences says that number and data are known to differ
 */
@Schema(name = "PersonAsked")
record PersonAsked(
    @Schema(requiredMode = REQUIRED, implementation = Relation.class) @Nullable String relation,
    @Schema(requiredMode = REQUIRED) @Nullable String name,
    @Schema(requiredMode = REQUIRED, pattern = "^\\d{16}$") @Nullable String nik,
    @Schema(requiredMode = REQUIRED) @Nullable String birthPlace,
    @Schema(requiredMode = REQUIRED, format = "date") @Nullable String birthDate,
    @Schema(requiredMode = REQUIRED, implementation = Sex.class) @Nullable String sex,
    @Schema(requiredMode = REQUIRED, implementation = MaritalStatus.class)
        @Nullable String maritalStatus,
    @Schema(requiredMode = REQUIRED) @Nullable String address,
    @Schema(requiredMode = REQUIRED, pattern = "^\\d{16}$") @Nullable String familyCard,
    @Nullable String birthCertificate,
    @Nullable String marriageCertificate,
    @Nullable String diploma,
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
    return "PersonAsked";
  }
}
