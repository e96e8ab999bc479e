package id.lintas.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleValueTests {
  @Test
  void takesNamesAsTheCivilRecordHasThem() {
    for (var name :
        new String[] {
          "Suparman", "Siti Ai'nun", "M. Firman", "Anak Agung Gde-Putra", "José Müller", "D’Cruz"
        }) {
      assertThat(PersonName.parse(name)).as(name).isPresent();
    }
    assertThat(PersonName.parse("  Siti   Rahayu ").orElseThrow().value()).isEqualTo("Siti Rahayu");
    assertThat(PersonName.parse("A".repeat(100))).isPresent();
  }

  @Test
  void refusesWhatIsNoName() {
    for (var name :
        new String[] {
          "", "   ", "B4mbang", "<b>Siti</b>", "-", "A".repeat(101), "Siti\u0000", "😀"
        }) {
      assertThat(PersonName.parse(name)).as(name).isEmpty();
    }
  }

  @Test
  void comparesNamesAcrossDocuments() {
    assertThat(PersonName.of("Siti Ai'nun").normalized()).isEqualTo("SITI AINUN");
    assertThat(PersonName.of("M. Firman").normalized()).isEqualTo("M FIRMAN");
    assertThat(PersonName.of("José Gde-Putra").normalized()).isEqualTo("JOSE GDE PUTRA");
  }

  @Test
  void showsNoNameInLogs() {
    assertThat(PersonName.of("Suparman").toString()).doesNotContain("uparman");
    assertThat(EmailAddress.of("siti@contoh.example").toString()).doesNotContain("siti");
    assertThat(PhoneNumber.of("+628117892601").toString()).doesNotContain("7892");
  }

  @Test
  void readsPhoneNumbersAsPeopleTypeThem() {
    var number = PhoneNumber.of("+6281278926010");
    assertThat(PhoneNumber.parse("0812-7892-6010")).contains(number);
    assertThat(PhoneNumber.parse("+62 812 7892 6010")).contains(number);
    assertThat(PhoneNumber.parse("62 812 7892 6010")).contains(number);
    assertThat(PhoneNumber.parse("123")).isEmpty();
    assertThat(PhoneNumber.parse("bukan nomor")).isEmpty();
  }

  @Test
  void readsEmailAddresses() {
    assertThat(EmailAddress.parse(" Siti@Contoh.Example "))
        .contains(EmailAddress.of("Siti@contoh.example"));
    for (var wrong :
        new String[] {
          "", "siti", "siti@", "@contoh.example", "a..b@contoh.example", "a b@contoh.example"
        }) {
      assertThat(EmailAddress.parse(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void writesRupiahAsInIndonesia() {
    assertThat(Rupiah.of(650_000).format()).isEqualTo("Rp650.000");
    assertThat(Rupiah.of(1_950_000).plus(Rupiah.ZERO).format()).isEqualTo("Rp1.950.000");
    assertThat(Rupiah.ZERO.format()).isEqualTo("Rp0");
  }
}
