package id.lintas.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.archive.boxes.BoxLabel;
import id.lintas.archive.boxes.PuttingInBoxes;
import id.lintas.archive.cabinet.FilingInCabinet;
import id.lintas.archive.cabinet.Place;
import id.lintas.archive.handover.HandingOver;
import id.lintas.archive.handover.Taker;
import id.lintas.archive.handover.Taker.Check;
import id.lintas.archive.handover.TakerIdentity;
import id.lintas.archive.handover.Taking;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.archive.store.CabinetStore;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.SopStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A passport from its scan as ready to its file's box, and what tired officers do on the way. */
@LintasTest
class FromReadyToTheBoxTests {
  private static final OfficeId OFFICE = OfficeId.of("SMG");

  @Autowired WebApplicationContext context;
  @Autowired ScanningReady scanning;
  @Autowired FilingInCabinet filing;
  @Autowired HandingOver handing;
  @Autowired PuttingInBoxes putting;
  @Autowired Worklist worklist;
  @Autowired CabinetStore cabinet;
  @Autowired Whereabouts whereabouts;
  @Autowired JdbcClient jdbc;

  private MadeVisits made;
  private Officer handover;
  private Officer archive;

  @BeforeEach
  void prepare() {
    made = new MadeVisits(context, OFFICE);
    var officers = new Officers(context);
    handover = officers.at(OFFICE, Role.HANDOVER);
    archive = officers.at(OFFICE, Role.ARCHIVE);
  }

  private Visit now(Visit visit) {
    return worklist.find(OFFICE, visit.id()).orElseThrow();
  }

  private static String key(Answer answer) {
    return switch (answer) {
      case Answer.Done(var what) -> what.key();
      case Answer.No(var why) -> why.key();
      case Answer.NotMoved(var why) -> why.getClass().getSimpleName();
    };
  }

  private Visit ready() {
    var visit = made.signed();
    assertThat(key(scanning.scan(handover, visit))).isEqualTo("archive.ready.done");
    return now(visit);
  }

  private Place place(Visit visit) {
    return filing.propose(OFFICE, visit.applicant().name()).orElseThrow().place();
  }

  private Visit filed() {
    var visit = ready();
    assertThat(key(filing.file(handover, visit, visit.version(), place(visit))))
        .isEqualTo("archive.file.done");
    return now(visit);
  }

  static Taking own(Visit visit) {
    var who = visit.applicant();
    return new Taking(
        Taker.APPLICANT,
        who.name(),
        TakerIdentity.of(who.nik()),
        false,
        Set.of(Check.IDENTITY, Check.BANK_PROOF, Check.RECEIPT),
        Map.of(),
        Optional.empty(),
        Optional.of("2026/1"));
  }

  @Test
  void theWholeWay() {
    var visit = filed();
    assertThat(visit.step()).isEqualTo(SopStep.S14_HAND_OVER);
    assertThat(whereabouts.of(visit).now().key()).isEqualTo("archive.where.cabinet");
    assertThat(key(handing.hand(handover, visit, visit.version(), own(visit))))
        .isEqualTo("archive.handover.done");
    assertThat(cabinet.of(OFFICE, visit.id())).isEmpty();
    assertThat(whereabouts.of(now(visit)).now().key()).isEqualTo("archive.where.unboxed");
    assertThat(key(putting.put(archive, now(visit), Optional.empty())))
        .isEqualTo("archive.box.done");
    assertThat(whereabouts.of(now(visit)).now().key()).isEqualTo("archive.where.box");
  }

  @Test
  void aSecondScanSaysByWhomTheFirstWas() {
    var visit = made.signed();
    scanning.scan(handover, visit);
    var again = scanning.scan(new Officers(context).at(OFFICE, Role.HANDOVER), visit);
    assertThat(again).isInstanceOf(Answer.No.class);
    assertThat(((Answer.No) again).why().key()).isEqualTo("archive.ready.already");
    assertThat(((Answer.No) again).why().arguments()).contains(handover.username());
  }

  @Test
  void whatIsNotThereYetAndWhatHasEndedIsSaid() {
    var visit = made.captured();
    assertThat(key(scanning.scan(handover, visit))).isEqualTo("archive.ready.notYet");
    assertThat(key(handing.hand(handover, visit, visit.version(), own(visit))))
        .isEqualTo("archive.handover.notYet");
    assertThat(key(putting.put(archive, visit, Optional.empty())))
        .isEqualTo("archive.box.notEnded");
    var done = filed();
    handing.hand(handover, done, done.version(), own(done));
    assertThat(key(handing.hand(handover, done, done.version(), own(done))))
        .isEqualTo("archive.handover.twice");
    assertThat(key(scanning.scan(handover, now(done)))).isEqualTo("archive.ready.ended");
  }

  @Test
  void aPlaceHoldsOneFolderAndAFolderLiesInOnePlace() {
    var first = filed();
    var place = cabinet.of(OFFICE, first.id()).orElseThrow().place();
    var second = ready();
    assertThat(key(filing.file(handover, second, second.version(), place)))
        .isEqualTo("archive.place.taken");
    assertThat(now(second).step()).isEqualTo(SopStep.S13_FILE_IN_CABINET);
    assertThat(key(filing.file(handover, second, second.version(), new Place(99, 1, 1))))
        .isEqualTo("archive.place.unknown");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into archive.filed select office_id, cabinet, drawer, position,
                          gen_random_uuid(), folder, sealed, filed_at, filed_by
                        from archive.filed where office_id = :office and visit_id = :visit
                        """)
                    .param("office", OFFICE.value())
                    .param("visit", first.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into archive.filed select p.office_id, p.cabinet, p.drawer,
                          p.position, f.visit_id, f.folder, f.sealed, f.filed_at, f.filed_by
                        from archive.filed f join archive.place p on p.office_id = f.office_id
                        where f.office_id = :office and f.visit_id = :visit
                          and p.cabinet = 1 and p.drawer = 1 and p.position = 99
                        """)
                    .param("office", OFFICE.value())
                    .param("visit", first.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private static List<String> atOnce(List<Callable<Answer>> all) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(all).stream().map(FromReadyToTheBoxTests::get).toList();
    }
  }

  private static String get(java.util.concurrent.Future<Answer> answer) {
    try {
      return key(answer.get());
    } catch (Exception none) {
      throw new AssertionError(none);
    }
  }

  @Test
  void ofTwoWhoWantOnePlaceOneGetsIt() throws Exception {
    var one = ready();
    var other = ready();
    var place = place(one);
    var answers =
        atOnce(
            List.of(
                () -> filing.file(handover, one, one.version(), place),
                () -> filing.file(handover, other, other.version(), place)));
    assertThat(answers).containsExactlyInAnyOrder("archive.file.done", "archive.place.taken");
  }

  @Test
  void ofTwoWhoFileOneFolderOneDoes() throws Exception {
    var visit = ready();
    var place = place(visit);
    var next = new Place(place.cabinet(), place.drawer(), place.position() + 1);
    var answers =
        atOnce(
            List.of(
                () -> filing.file(handover, visit, visit.version(), place),
                () -> filing.file(handover, visit, visit.version(), next)));
    assertThat(answers).containsExactlyInAnyOrder("archive.file.done", "archive.file.already");
  }

  @Test
  void ofTwoWhoHandOneOverOneDoes() throws Exception {
    var visit = filed();
    var answers =
        atOnce(
            List.of(
                () -> handing.hand(handover, visit, visit.version(), own(visit)),
                () -> handing.hand(handover, visit, visit.version(), own(visit))));
    assertThat(answers)
        .containsExactlyInAnyOrder("archive.handover.done", "archive.handover.twice");
  }

  @Test
  void whoeverMovesItWhileItIsHandedOverLeavesNoGhost() throws Exception {
    for (int round = 0; round < 10; round++) {
      var visit = filed();
      var other = place(visit);
      atOnce(
          List.of(
              () -> filing.move(handover, visit, other),
              () -> handing.hand(handover, visit, visit.version(), own(visit))));
      assertThat(now(visit).step()).isEqualTo(SopStep.S15_ARCHIVE);
      assertThat(cabinet.of(OFFICE, visit.id())).isEmpty();
    }
  }

  @Test
  void theWayOnIsSaidWhereStepsWereSkipped() {
    var visit = made.signed();
    assertThat(handing.hindrance(visit).orElseThrow().key())
        .isEqualTo("archive.handover.scanFirst");
    scanning.scan(handover, visit);
    assertThat(handing.hindrance(now(visit)).orElseThrow().key())
        .isEqualTo("archive.handover.file");
    assertThat(key(filing.move(handover, now(visit), place(visit)))).isEqualTo("archive.move.gone");
  }

  @Test
  void aFileLiesInOneBoxOfItsDays() {
    var visit = filed();
    handing.hand(handover, visit, visit.version(), own(visit));
    var ended = now(visit);
    var range =
        new PuttingInBoxes.BoxRange(
            java.time.LocalDate.of(2020, 1, 1), java.time.LocalDate.of(2020, 1, 31), 2);
    var begun = (Answer.Done) putting.begin(archive, range);
    var other = (BoxLabel) begun.what().arguments().getFirst();
    assertThat(key(putting.put(archive, ended, Optional.of(other)))).isEqualTo("archive.box.range");
    assertThat(key(putting.put(archive, ended, Optional.of(new BoxLabel(999_999)))))
        .isEqualTo("archive.box.unknown");
    assertThat(key(putting.put(archive, ended, Optional.empty()))).isEqualTo("archive.box.done");
    assertThat(key(putting.put(archive, ended, Optional.empty()))).isEqualTo("archive.box.already");
  }
}
