package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.StoredText;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A receipt pays for one file, and a booklet belongs to one person. */
@LintasTest
@AutoConfigureMockMvc
class TakingNumbersTests {
  private static final OfficeId OFFICE = OfficeId.of("AGM");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;
  @Autowired VisitStore visits;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private ArrivedVisits arrived;
  private Officer desk;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    arrived = new ArrivedVisits(context, OFFICE);
    desk =
        officers.at(
            OFFICE, Role.INFORMATION, Role.EXAMINER, Role.CAPTURE, Role.FINANCE, Role.PRODUCTION);
  }

  private Moved said(Officer officer, Visit visit, Outcome outcome, Map<String, String> words) {
    return moving.move(officer, new MovingOn.Said(visit.id(), visit.version(), outcome, words));
  }

  private Visit done(Officer officer, Visit visit, Outcome outcome, Map<String, String> words) {
    return ((Moved.Done) said(officer, visit, outcome, words)).visit();
  }

  private Visit toBePaid() {
    var visit = arrived.one();
    for (var outcome :
        List.of(
            new Outcome.FormFilled(),
            new Outcome.HandedIn(),
            new Outcome.DocumentsComplete(),
            new Outcome.Captured())) visit = done(desk, visit, outcome, Map.of());
    return visit;
  }

  private Visit toBeTested(String ntpn) {
    var visit = done(desk, toBePaid(), new Outcome.PaidProvisionally(), Map.of("ntpn", ntpn));
    var adjudicator = officers.at(OFFICE, Role.ADJUDICATOR);
    visit = done(adjudicator, visit, new Outcome.Compared(), Map.of());
    return done(adjudicator, visit, new Outcome.Approved(), Map.of());
  }

  private MvcTestResult post(Visit visit, String outcome, Map<String, String> fields) {
    var request =
        officers
            .signedIn(desk)
            .post()
            .uri("/petugas/kunjungan/" + visit.folder() + "/" + outcome)
            .param("versi", String.valueOf(visit.version()));
    fields.forEach((name, value) -> request.param(outcome + "-" + name, value));
    return request.exchange();
  }

  @Test
  void aReceiptPaysForOneFileWhateverBecomesOfIt() {
    var paid = toBePaid();
    var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    var words = Map.of("ntpn", "1a2b3c4d5e6f7g8h", "tanggal", "%td-%<tm-%<tY".formatted(today));
    assertThat(post(paid, "PaidProvisionally", words)).hasStatus3xxRedirection();
    // the very same again, because its answer got lost
    assertThat(post(paid, "PaidProvisionally", words)).hasStatus3xxRedirection();
    var other = toBePaid();
    var refused = post(other, "PaidProvisionally", words);
    assertThat(refused).hasStatus(422);
    assertThat(refused)
        .bodyText()
        .contains(paid.folder().grouped())
        .contains("minta bukti bayar yang lain");
    assertThat(visits.find(OFFICE, other.id()).orElseThrow().step()).isEqualTo(SopStep.S07_PAYMENT);
    assertThat(moving.history(OFFICE, other.id())).hasSize(other.version());
    var now = visits.find(OFFICE, paid.id()).orElseThrow();
    done(desk, now, new Outcome.Withdrawn(), Map.of());
    assertThat(
            said(desk, other, new Outcome.PaidProvisionally(), Map.of("ntpn", "1A2B3C4D5E6F7G8H")))
        .isInstanceOf(Moved.NumberTaken.class);
    assertThat(
            said(desk, other, new Outcome.PaidProvisionally(), Map.of("ntpn", "1A2B3C4D5E6F7G8J")))
        .isInstanceOf(Moved.Done.class);
  }

  @Test
  void ofManyWhoEnterOneReceiptAtOnceOneDoes() throws Exception {
    var files = List.of(toBePaid(), toBePaid(), toBePaid(), toBePaid());
    var words = Map.of("ntpn", "ATONCE0000000001");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          files.stream()
              .<Callable<Moved>>map(
                  one -> () -> said(desk, one, new Outcome.PaidProvisionally(), words))
              .toList();
      var answers = threads.invokeAll(all).stream().map(TakingNumbersTests::get).toList();
      assertThat(answers).filteredOn(Moved.Done.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(Moved.NumberTaken.class::isInstance).hasSize(3);
    }
  }

  private static Moved get(Future<Moved> answer) {
    try {
      return answer.get();
    } catch (Exception none) {
      throw new AssertionError(none);
    }
  }

  @Test
  void aBookletBelongsToOnePerson() {
    var one = toBeTested("BOOKLET000000001");
    var other = toBeTested("BOOKLET000000002");
    var booklet = Map.of("buku", "X7654321");
    var passed = done(desk, one, new Outcome.QualityPassed(), booklet);
    var refused = post(other, "QualityPassed", booklet);
    assertThat(refused).hasStatus(422);
    assertThat(refused).bodyText().contains(one.folder().grouped()).contains("penanda tangan");
    assertThat(said(desk, other, new Outcome.QualityFailed(), booklet))
        .isInstanceOf(Moved.NumberTaken.class);
    // sent back, the first gets the number that is on its booklet, and the other its own
    var back = done(officers.at(OFFICE, Role.SIGNER), passed, new Outcome.NotSigned(), Map.of());
    back = done(desk, back, new Outcome.QualityPassed(), booklet);
    back = done(officers.at(OFFICE, Role.SIGNER), back, new Outcome.NotSigned(), Map.of());
    done(desk, back, new Outcome.QualityPassed(), Map.of("buku", "X7654322"));
    done(desk, other, new Outcome.QualityPassed(), booklet);
  }

  @Test
  void aSpoiledBookletIsNeverUsedAgain() {
    var one = toBeTested("SPOILED000000001");
    var booklet = Map.of("buku", "Y7654321");
    one = done(desk, one, new Outcome.QualityFailed(), booklet);
    var refused = post(one, "QualityPassed", booklet);
    assertThat(refused).hasStatus(422);
    assertThat(refused).bodyText().contains("dicatat rusak");
    assertThat(said(desk, toBeTested("SPOILED000000002"), new Outcome.QualityPassed(), booklet))
        .isInstanceOf(Moved.NumberTaken.class);
    assertThat(StoredText.tablesWith("Y7654321", jdbc)).isEmpty();
    done(desk, one, new Outcome.QualityPassed(), Map.of("buku", "Y7654322"));
  }

  @Test
  void theDatabaseRefusesASecondFileToo() {
    var one = toBeTested("DATABASE00000001");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into visit.taken_number
                        select * from visit.taken_number
                        where office_id = :office and visit_id = :visit
                        """)
                    .param("office", OFFICE.value())
                    .param("visit", one.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
