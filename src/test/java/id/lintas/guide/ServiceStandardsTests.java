package id.lintas.guide;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.guide.markup.Block;
import id.lintas.guide.store.StandardStore;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@LintasTest
@Transactional
class ServiceStandardsTests {
  private static final OfficeId PALEMBANG = OfficeId.of("PLM");
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  @Autowired private ServiceStandards standards;
  @Autowired private StandardStore store;
  @Autowired private Offices offices;

  @Test
  void everyOfficeHasAllPartsInOrder() {
    for (var office : offices.all()) {
      for (var language : Language.values()) {
        assertThat(standards.of(office, language, DAY))
            .extracting(ServiceStandards.Published::part)
            .containsExactly(StandardPart.values());
      }
    }
  }

  @Test
  void theTextsAreFilledInFromTheOffice() {
    var text = text(palembang(), StandardPart.PLEDGE, DAY);
    assertThat(text).startsWith("Dengan ini Kantor Imigrasi Kelas I TPI Palembang");
    assertThat(text(palembang(), StandardPart.COMPLAINTS, DAY)).contains("0811-7892-601");
    assertThat(text(palembang(), StandardPart.TIME, DAY)).contains("3 hari kerja");
  }

  @Test
  void anOfficesOwnTextHoldsFromItsDayOnForThatOfficeOnly() {
    var own = new Bilingual("Kursi roda di pintu.", "Wheelchairs at the door.");
    assertThat(store.add(PALEMBANG, StandardPart.FACILITIES, DAY, own)).isTrue();
    assertThat(text(palembang(), StandardPart.FACILITIES, DAY)).isEqualTo("Kursi roda di pintu.");
    assertThat(text(palembang(), StandardPart.FACILITIES, DAY.minusDays(1)))
        .startsWith("Ruang tunggu");
    var jambi = offices.office(OfficeId.of("DJB"));
    assertThat(text(jambi, StandardPart.FACILITIES, DAY)).startsWith("Ruang tunggu");
  }

  @Test
  void aTextThatHoldsIsNeverOverwritten() {
    var first = new Bilingual("Satu kursi.", "One chair.");
    var second = new Bilingual("Dua kursi.", "Two chairs.");
    assertThat(store.add(PALEMBANG, StandardPart.FACILITIES, DAY, first)).isTrue();
    assertThat(store.add(PALEMBANG, StandardPart.FACILITIES, DAY, second)).isFalse();
    assertThat(store.add(PALEMBANG, StandardPart.FACILITIES, DAY.plusDays(1), second)).isTrue();
    assertThat(text(palembang(), StandardPart.FACILITIES, DAY)).isEqualTo("Satu kursi.");
    assertThat(text(palembang(), StandardPart.FACILITIES, DAY.plusDays(1))).isEqualTo("Dua kursi.");
  }

  private Office palembang() {
    return offices.office(PALEMBANG);
  }

  private String text(Office office, StandardPart part, LocalDate on) {
    return standards.of(office, Language.ID, on).stream()
        .filter(one -> one.part() == part)
        .flatMap(one -> one.text().stream())
        .map(Block::plain)
        .collect(Collectors.joining(" "));
  }
}
