package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.Deciding.Decided;
import id.lintas.visit.papers.Deciding.Wish;
import id.lintas.visit.papers.Examination.Decision;
import id.lintas.visit.papers.Investigating.Written;
import id.lintas.visit.papers.S04ExaminingDocuments.Examined;
import id.lintas.visit.papers.S04ExaminingDocuments.Sheet;
import id.lintas.visit.sop.EndOutcome;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** From the doubt to the head's decision: who may do what, and what cannot be changed any more. */
@LintasTest
class ExaminationTests {
  private static final OfficeId OFFICE = OfficeId.of("CLG");
  private static final String WHY = "paspor hilang di kapal";
  private static final ExaminationRecord WHOLE =
      new ExaminationRecord(
          List.of(new ExaminationRecord.Answer("Di mana hilang?", "Di kapal, bulan lalu.")),
          "surat polisi sesuai dengan ceritanya",
          Decision.CLEARED,
          "tidak ada kelalaian yang berat");

  @Autowired WebApplicationContext context;
  @Autowired S04ExaminingDocuments examining;
  @Autowired Investigating investigating;
  @Autowired Deciding deciding;
  @Autowired OfficeCalendar calendar;
  @Autowired Offices offices;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private Officer examiner;
  private Officer investigator;
  private Officer head;
  private HandedIn handedIn;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    examiner = officers.at(OFFICE, Role.EXAMINER);
    investigator = officers.at(OFFICE, Role.INVESTIGATOR);
    head = officers.at(OFFICE, Role.HEAD_OF_OFFICE, Role.INVESTIGATOR);
    handedIn = new HandedIn(context, OFFICE);
  }

  private Visit doubted() {
    var visit = handedIn.of(ApplicationKind.LOST);
    examining.save(
        examiner,
        visit.id(),
        new Sheet(S04ExaminingDocuments.History.UNCHANGED, handedIn.allSeen(visit)));
    examining.doubt(examiner, visit.id(), visit.version(), WHY);
    return handedIn.now(visit);
  }

  private Visit signed() {
    var visit = doubted();
    assertThat(investigating.signOff(investigator, visit.id(), 0, WHOLE))
        .isInstanceOf(Written.SignedOff.class);
    return visit;
  }

  private Decided decide(Visit visit, Decision decision, int months) {
    return deciding.decide(
        head, visit.id(), visit.version(), new Wish(decision, months, "sesuai berita acara"));
  }

  @Test
  void theDoubtStandsInTheInvestigatorsList() {
    var visit = doubted();
    assertThat(investigating.undecided(OFFICE))
        .extracting(one -> one.visit().id())
        .contains(visit.id());
    assertThat(investigating.doubt(visit)).contains(WHY);
    assertThat(investigating.undecided(OfficeId.of("PLM")))
        .extracting(one -> one.visit().id())
        .doesNotContain(visit.id());
  }

  @Test
  void twoWorkingDaysForTheRecordAndThenOneForTheDecision() {
    var visit = doubted();
    assertThat(listed(visit).until()).isEqualTo(afterWorkingDays(2));
    investigating.signOff(investigator, visit.id(), 0, WHOLE);
    assertThat(listed(visit).until()).isEqualTo(afterWorkingDays(1));
  }

  private Investigating.Case listed(Visit visit) {
    return investigating.undecided(OFFICE).stream()
        .filter(one -> one.visit().id().equals(visit.id()))
        .findFirst()
        .orElseThrow();
  }

  private LocalDate afterWorkingDays(int days) {
    return calendar.readyOn(OFFICE, offices.office(OFFICE).today(clock.instant()), days);
  }

  @Test
  void whoIsNoInvestigatorWritesNoRecord() {
    var visit = doubted();
    assertThat(investigating.signOff(examiner, visit.id(), 0, WHOLE))
        .isInstanceOf(Written.NotTheirs.class);
    assertThat(investigating.last(visit).orElseThrow().record()).isEqualTo(ExaminationRecord.EMPTY);
  }

  @Test
  void whatIsMissingInTheRecordIsSaidAndWhatWasWrittenIsKept() {
    var visit = doubted();
    var half = new ExaminationRecord(WHOLE.answers(), "", null, "");
    var faulty = (Written.Faulty) investigating.signOff(investigator, visit.id(), 0, half);
    assertThat(faulty.faults()).containsOnlyKeys("temuan", "usul", "alasan");
    assertThat(investigating.last(visit).orElseThrow().record()).isEqualTo(half);
    assertThat(investigating.signOff(investigator, visit.id(), 1, WHOLE))
        .isInstanceOf(Written.SignedOff.class);
  }

  @Test
  void theSecondOfTwoWritersIsToldWhatTheFirstWrote() {
    var visit = doubted();
    investigating.write(investigator, visit.id(), 0, WHOLE);
    var other = officers.at(OFFICE, Role.INVESTIGATOR);
    var told = investigating.write(other, visit.id(), 0, ExaminationRecord.EMPTY);
    assertThat(((Written.Overtaken) told).theirs().orElseThrow().record()).isEqualTo(WHOLE);
  }

  @Test
  void whatWasSignedOffIsFixed() {
    var visit = signed();
    assertThat(investigating.write(investigator, visit.id(), 1, ExaminationRecord.EMPTY))
        .isInstanceOf(Written.Overtaken.class);
    assertThat(investigating.last(visit).orElseThrow().record()).isEqualTo(WHOLE);
  }

  @Test
  void nothingIsDecidedBeforeTheRecordIsSignedOff() {
    var visit = doubted();
    assertThat(decide(visit, Decision.CLEARED, 0)).isInstanceOf(Decided.NoRecord.class);
    assertThat(handedIn.now(visit).hold()).isEqualTo(Hold.EXAMINATION);
  }

  @Test
  void nobodyDecidesTheirOwnRecord() {
    var visit = doubted();
    investigating.write(head, visit.id(), 0, ExaminationRecord.EMPTY);
    investigating.signOff(investigator, visit.id(), 1, WHOLE);
    assertThat(decide(visit, Decision.CLEARED, 0)).isInstanceOf(Decided.OwnRecord.class);
  }

  /** Not by SQL either. */
  @Test
  void theDatabaseKnowsFourEyesAsWell() {
    var visit = signed();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update visit.examination
                        set decision = 'CLEARED', decided_by = begun_by, decided_at = now(),
                            reason = 'x'
                        where office_id = :office and visit_id = :visit
                        """)
                    .param("office", OFFICE.value())
                    .param("visit", visit.id())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @ParameterizedTest
  @CsvSource({"CLEARED,0", "FORCE_MAJEURE,0"})
  void clearedItGoesOnFromWhereItWas(Decision decision, int months) {
    var visit = signed();
    assertThat(decide(visit, decision, months)).isInstanceOf(Decided.Done.class);
    var now = handedIn.now(visit);
    assertThat(now.step()).isEqualTo(SopStep.S04_EXAMINE_DOCUMENTS);
    assertThat(now.hold()).isEqualTo(Hold.NONE);
    assertThat(examining.complete(examiner, now.id(), now.version()))
        .isInstanceOf(Examined.Gone.class);
    assertThat(deciding.own(OFFICE, head.id()))
        .extracting(one -> one.visit().id())
        .contains(visit.id());
  }

  @ParameterizedTest
  @CsvSource({"SUSPENDED,6", "SUSPENDED,24", "REFUSED,0"})
  void refusedItGoesToTheArchive(Decision decision, int months) {
    var visit = signed();
    assertThat(decide(visit, decision, months)).isInstanceOf(Decided.Done.class);
    assertThat(handedIn.now(visit).end()).contains(EndOutcome.REFUSED);
    var decided = investigating.last(visit).flatMap(Examination::decided).orElseThrow();
    assertThat(decided.months()).isEqualTo(months);
    assertThat(decided.by()).isEqualTo(head.id());
  }

  @ParameterizedTest
  @CsvSource({"5", "25", "-1", "0"})
  void aSuspensionHasItsBounds(int months) {
    assertThat(((Decided.Faulty) decide(signed(), Decision.SUSPENDED, months)).faults())
        .containsOnlyKeys("bulan");
  }

  @Test
  void onlyTheHeadDecidesAndOnlyOnce() {
    var visit = signed();
    var wish = new Wish(Decision.CLEARED, 0, "sesuai berita acara");
    var refused = deciding.decide(examiner, visit.id(), visit.version(), wish);
    assertThat(((Decided.Refused) refused).why()).isInstanceOf(Moved.WrongRole.class);
    decide(visit, Decision.CLEARED, 0);
    assertThat(((Decided.Refused) decide(visit, Decision.REFUSED, 0)).why())
        .isInstanceOf(Moved.Stale.class);
  }

  /** Who comes again before the time is over does not pass the documents. */
  @Test
  void aSuspensionHoldsForTheNextApplication() {
    var before = signed();
    decide(before, Decision.SUSPENDED, 6);
    var again = handedIn.again(before);
    examining.save(
        examiner,
        again.id(),
        new Sheet(S04ExaminingDocuments.History.UNCHANGED, handedIn.allSeen(again)));
    var answer = examining.complete(examiner, again.id(), again.version());
    assertThat(((Examined.Incomplete) answer).gaps())
        .extracting(Gap::kind)
        .containsExactly(Gap.Kind.EXAMINATION, Gap.Kind.SUSPENDED);
    examining.doubt(examiner, again.id(), again.version(), "datang lagi sebelum waktunya");
    investigating.signOff(investigator, again.id(), 0, WHOLE);
    decide(handedIn.now(again), Decision.CLEARED, 0);
    var cleared = handedIn.now(again);
    assertThat(examining.complete(examiner, cleared.id(), cleared.version()))
        .isInstanceOf(Examined.Gone.class);
  }
}
