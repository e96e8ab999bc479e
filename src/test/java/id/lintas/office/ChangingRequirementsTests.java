package id.lintas.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.ChangingRequirements.Refusal;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Recorded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LintasTest
@Transactional
class ChangingRequirementsTests {
  private static final OfficeId PALEMBANG = OfficeId.of("PLM");
  private static final OfficeId JAMBI = OfficeId.of("DJB");
  private static final String BY = "officer:test";

  @Autowired private ChangingRequirements changing;
  @Autowired private Requirements requirements;
  @Autowired private Offices offices;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private LocalDate today;

  @BeforeEach
  void now() {
    today = offices.office(PALEMBANG).today(clock.instant());
  }

  @Test
  void anOfficeAsksForADocumentOfItsOwnFromADayOn() {
    assertThat(changing.ask(PALEMBANG, row("LETTER", today.plusDays(3), "Surat"), BY)).isEmpty();
    assertThat(asks(PALEMBANG, today.plusDays(2))).isFalse();
    assertThat(asks(PALEMBANG, today.plusDays(3))).isTrue();
    assertThat(asks(JAMBI, today.plusDays(3))).isFalse();
  }

  @Test
  void itStopsAskingFromADayOn() {
    changing.ask(PALEMBANG, row("LETTER", today, "Surat"), BY);
    var kind = ApplicationKind.NEW;
    assertThat(changing.stop(JAMBI, kind, "LETTER", today, BY)).contains(Refusal.NOT_THIS_OFFICES);
    assertThat(changing.stop(PALEMBANG, kind, "LETTER", today.plusDays(5), BY)).isEmpty();
    assertThat(asks(PALEMBANG, today.plusDays(4))).isTrue();
    assertThat(asks(PALEMBANG, today.plusDays(5))).isFalse();
  }

  @Test
  void whatTheCountryAsksForNoOfficeChanges() {
    assertThat(changing.stop(PALEMBANG, ApplicationKind.NEW, "KTP", today, BY))
        .contains(Refusal.NOT_THIS_OFFICES);
    var national = requirements.inForce(PALEMBANG, ApplicationKind.NEW, today).getFirst();
    assertThat(national.office()).isEmpty();
    assertThat(changing.ask(PALEMBANG, national.from(today), BY))
        .contains(Refusal.NOT_THIS_OFFICES);
  }

  @Test
  void whatHeldOnADayThatIsOverStays() {
    assertThat(changing.ask(PALEMBANG, row("LETTER", today.minusDays(1), "Surat"), BY))
        .contains(Refusal.IN_THE_PAST);
    changing.ask(PALEMBANG, row("LETTER", today, "Surat"), BY);
    assertThat(changing.stop(PALEMBANG, ApplicationKind.NEW, "LETTER", today.minusDays(1), BY))
        .isPresent();
  }

  @Test
  void refusesWhatCannotBeShown() {
    assertThat(changing.ask(PALEMBANG, row("letter", today, "Surat"), BY))
        .contains(Refusal.NO_CODE);
    assertThat(changing.ask(PALEMBANG, row("LETTER", today, " x "), BY))
        .contains(Refusal.TEXT_LENGTH);
    assertThat(changing.ask(PALEMBANG, row("LETTER", today, "x".repeat(401)), BY))
        .contains(Refusal.TEXT_LENGTH);
  }

  @Test
  void whoChangedItIsRecorded() {
    changing.ask(PALEMBANG, row("LETTER", today, "Surat"), BY);
    assertThat(Recorded.times(jdbc, "office.requirement-asked")).isPositive();
  }

  private boolean asks(OfficeId office, LocalDate day) {
    return requirements.inForce(office, ApplicationKind.NEW, day).stream()
        .anyMatch(row -> row.code().equals("LETTER"));
  }

  private static Requirement row(String code, LocalDate from, String text) {
    return new Requirement(
        Optional.of(PALEMBANG),
        ApplicationKind.NEW,
        code,
        from,
        90,
        "",
        Fact.ALWAYS,
        new Bilingual(text, text),
        new Requirement.LegalBasis("Surat Kepala Kantor 1/2026", from));
  }
}
