package id.lintas.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NikTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void answersEveryKnownNumberRightly() {
    var vectors = Vectors.read("nik.csv");
    assertThat(vectors).hasSizeGreaterThan(5);
    for (var vector : vectors) {
      var check = Nik.check(vector.get("nik"));
      assertThat(check instanceof NikCheck.Valid)
          .as(vector.get("note"))
          .isEqualTo(Boolean.valueOf(vector.get("valid")));
      if (!(check instanceof NikCheck.Valid(var nik))) continue;
      assertThat(nik.sex()).isEqualTo("F".equals(vector.get("sex")) ? Sex.FEMALE : Sex.MALE);
      assertThat(nik.birthDate(TODAY)).isEqualTo(vector.get("birth_date"));
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(Nik.check("123")).isEqualTo(new NikCheck.Malformed(NikCheck.Reason.NOT_16_DIGITS));
    assertThat(Nik.check("9971031708900001"))
        .isEqualTo(new NikCheck.Malformed(NikCheck.Reason.UNKNOWN_PROVINCE));
    assertThat(Nik.check("1671033102900001"))
        .isEqualTo(new NikCheck.Malformed(NikCheck.Reason.NO_SUCH_DATE));
    assertThat(Nik.check("1671034008900001"))
        .isEqualTo(new NikCheck.Malformed(NikCheck.Reason.NO_SUCH_DATE));
    assertThat(Nik.check("1671037208900001"))
        .isEqualTo(new NikCheck.Malformed(NikCheck.Reason.NO_SUCH_DATE));
    assertThat(Nik.check("1671031708900000"))
        .isEqualTo(new NikCheck.Malformed(NikCheck.Reason.SERIAL_ZERO));
    assertThat(Nik.check("١٦٧١٠٣١٧٠٨٩٠٠٠٠١"))
        .isEqualTo(new NikCheck.Malformed(NikCheck.Reason.NOT_16_DIGITS));
  }

  @Test
  void forgivesSpacesAndDots() {
    assertThat(Nik.check(" 1671 0317.0890-0001 "))
        .isEqualTo(new NikCheck.Valid(Nik.of("1671031708900001")));
  }

  @Test
  void takesTheCenturyThatIsNotInTheFuture() {
    assertThat(Nik.of("1671032411260001").birthDate(TODAY)).isEqualTo("2026-11-24");
    assertThat(Nik.of("1671032511260001").birthDate(TODAY)).isEqualTo("1926-11-25");
    // 29 February exists in 2000, not in 1900
    assertThat(Nik.of("1671032902000001").birthDate(TODAY)).isEqualTo("2000-02-29");
  }

  @Test
  void warnsWhereThePersonSaysOtherwise() {
    var nik = Nik.of("1671035708900001");
    assertThat(nik.warnings(LocalDate.of(1990, 8, 17), Sex.FEMALE)).isEmpty();
    assertThat(nik.warnings(LocalDate.of(1990, 8, 18), Sex.FEMALE))
        .containsExactly(Nik.Warning.OTHER_DATE);
    assertThat(nik.warnings(LocalDate.of(1990, 8, 17), Sex.MALE))
        .containsExactly(Nik.Warning.OTHER_SEX);
  }

  @Test
  void isNeverShownWhole() {
    assertThat(Nik.of("1671035708900001")).hasToString("167103••••••••01");
  }

  @org.junit.jupiter.api.Test
  void warnsOfARegionThatNobodyHas() {
    var born = LocalDate.of(1990, 8, 17);
    assertThat(Nik.of("1600031708900001").warnings(born, Sex.MALE))
        .containsExactly(Nik.Warning.NO_REGION);
    assertThat(Nik.of("1671001708900001").warnings(born, Sex.MALE))
        .containsExactly(Nik.Warning.NO_REGION);
    assertThat(Nik.of("1671031708900001").warnings(born, Sex.MALE)).isEmpty();
  }
}
