package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.PassportType;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a form is complete. */
class FormRulesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static Applicant born(LocalDate day) {
    var person = Citizens.person(Relation.SELF, day, Sex.FEMALE, RegisterCheck.MATCHES);
    return new Applicant(
        Optional.empty(),
        person.name(),
        person.nik(),
        day,
        person.sex(),
        false,
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.FIVE));
  }

  private static FormSheet adultWith(String field, String value) {
    var values = new HashMap<>(FilledForms.adult());
    values.put(field, value);
    return new FormSheet(1, values);
  }

  @Test
  void whatAGrownUpMustWriteAndAChildNeedNot() {
    var adult = born(LocalDate.of(1990, 1, 1));
    assertThat(FormRules.faults(adult, FilledForms.adult(1), TODAY)).isEmpty();
    assertThat(FormRules.faults(adult, new FormSheet(0, new HashMap<>()), TODAY))
        .containsOnlyKeys(FormRules.needed(adult, new FormSheet(0, new HashMap<>()), TODAY))
        .containsKeys(FormField.OCCUPATION, FormField.ID_PLACE);
    // 17 tomorrow, 17 today
    var child = born(TODAY.minusYears(17).plusDays(1));
    assertThat(FormRules.needed(child, FilledForms.adult(1), TODAY))
        .doesNotContain(FormField.OCCUPATION, FormField.ID_PLACE);
    assertThat(FormRules.needed(born(TODAY.minusYears(17)), FilledForms.adult(1), TODAY))
        .contains(FormField.OCCUPATION);
  }

  @Test
  void whoIsMarriedNamesTheOther() {
    var faults =
        FormRules.faults(
            born(LocalDate.of(1990, 1, 1)), adultWith("civil-status", "MARRIED"), TODAY);
    assertThat(faults).containsOnlyKeys(FormField.SPOUSE_NAME, FormField.SPOUSE_NATIONALITY);
  }

  @ParameterizedTest
  @CsvSource({
    "height,39,HEIGHT",
    "height,1.56,HEIGHT",
    "height,251,HEIGHT",
    "civil-status,SINGLE,CIVIL_STATUS",
    "email,nama di contoh,EMAIL",
    "id-issued,31-02-2020,PAST_DAY",
    "id-issued,26-11-2026,PAST_DAY",
    "id-issued,2020,PAST_DAY",
    "id-until,selamanya,DAY_OR_LIFE",
    "home-address,Jl,ADDRESS",
    "home-phone,nol delapan,PHONE",
    "father-name,Zul4n,NAME",
    "father-birth-date,2-1-1978,young.PARENT",
    "mother-birth-date,25-11-2026,young.PARENT",
    "spouse-birth-date,26-11-2014,young.SPOUSE",
    "id-issued,31-12-1989,BEFORE_BIRTH",
    "id-until,2-2-2014,BEFORE_ISSUED",
    "birth-place,1234,PLACE"
  })
  void whatCannotBeSo(String field, String typed, String fault) {
    assertThat(
            FormRules.faults(born(LocalDate.of(1990, 1, 1)), adultWith(field, typed), TODAY)
                .values())
        .containsExactly("visit.form.fault." + fault);
  }

  @ParameterizedTest
  @CsvSource({
    "height,40",
    "height,250",
    "id-issued,1.2.2020",
    "id-issued,01/02/2020",
    "id-issued,25 11 2026",
    "id-until,seumur hidup",
    "id-until,3-2-2014",
    "father-birth-date,1-1-1978",
    "id-issued,1-1-1990",
    "id-until,31-12-2030",
    "home-phone,+62 (711) 123-456",
    "birth-place,Pulau Ma’ruf"
  })
  void whatOfficersMayType(String field, String typed) {
    assertThat(FormRules.faults(born(LocalDate.of(1990, 1, 1)), adultWith(field, typed), TODAY))
        .isEmpty();
  }
}
