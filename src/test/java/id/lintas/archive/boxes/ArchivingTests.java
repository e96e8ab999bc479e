package id.lintas.archive.boxes;

import static id.lintas.archive.KeptVisits.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.archive.Answer;
import id.lintas.archive.KeptVisits;
import id.lintas.archive.Whereabouts;
import id.lintas.archive.store.FileStore;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** From the box over the information unit to the end of the time of keeping. */
@LintasTest
class ArchivingTests {
  private static final OfficeId OFFICE = OfficeId.of("PGK");

  @Autowired WebApplicationContext context;
  @Autowired PuttingInBoxes putting;
  @Autowired Transferring transferring;
  @Autowired Lending lending;
  @Autowired Destroying destroying;
  @Autowired Whereabouts whereabouts;
  @Autowired FileStore files;
  @Autowired JdbcClient jdbc;

  private KeptVisits kept;
  private Officer infokim;
  private Officer head;

  @BeforeEach
  void prepare() {
    kept = new KeptVisits(context, OFFICE);
    infokim = new Officers(context).at(OFFICE, Role.INFOKIM);
    head = new Officers(context).at(OFFICE, Role.HEAD_OF_OFFICE);
  }

  private String where(Visit visit) {
    return whereabouts.of(kept.now(visit)).now().key();
  }

  /** In a box of its own, with room for as many. */
  private Visit inBox(int box) {
    var visit = kept.handedOver();
    assertThat(key(putting.put(kept.archive, visit, Optional.of(new BoxLabel(box)))))
        .isEqualTo("archive.box.done");
    return visit;
  }

  private int box(int capacity) {
    var range =
        new PuttingInBoxes.BoxRange(LocalDate.of(2020, 1, 1), LocalDate.of(2199, 1, 1), capacity);
    var begun = (Answer.Done) putting.begin(kept.archive, range);
    return ((BoxLabel) begun.what().arguments().getFirst()).number();
  }

  private int list(int box) {
    var numbers = new TreeSet<Integer>();
    numbers.add(box);
    var made = (Answer.Done) transferring.make(kept.archive, numbers);
    return (Integer) made.what().arguments().getFirst();
  }

  @Test
  void aBoxHoldsWhatItHolds() {
    var box = box(1);
    inBox(box);
    var visit = kept.handedOver();
    assertThat(key(putting.put(kept.archive, visit, Optional.of(new BoxLabel(box)))))
        .isEqualTo("archive.box.full");
    assertThatThrownBy(
            () ->
                jdbc.sql("update archive.box set files = 2 where office_id = :o and number = :n")
                    .param("o", OFFICE.value())
                    .param("n", box)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(key(putting.close(kept.archive, box))).isEqualTo("archive.box.closedNow");
    assertThat(key(putting.close(kept.archive, box))).isEqualTo("archive.box.closed");
  }

  @Test
  void filesOfEveryEndAreArchived() {
    var visit =
        kept.made.done(
            new Officers(context).at(OFFICE, Role.INFORMATION),
            kept.made.captured(),
            new Outcome.Withdrawn());
    assertThat(files.find(OFFICE, visit.id()).orElseThrow().how()).isEqualTo("WITHDRAWN");
    assertThat(key(putting.put(kept.archive, visit, Optional.empty())))
        .isEqualTo("archive.box.done");
  }

  @Test
  void aMissingFolderBlocksTheListUntilItsBoxGoesBack() {
    var whole = box(5);
    var broken = box(5);
    var first = inBox(whole);
    var lost = inBox(broken);
    var numbers = new TreeSet<Integer>();
    assertThat(key(transferring.make(kept.archive, numbers))).isEqualTo("archive.transfer.choose");
    numbers.add(whole);
    numbers.add(broken);
    var made = (Answer.Done) transferring.make(kept.archive, numbers);
    var list = (Integer) made.what().arguments().getFirst();
    assertThat(key(transferring.make(kept.archive, numbers))).isEqualTo("archive.transfer.box");
    assertThat(key(transferring.receive(infokim, list, first)))
        .isEqualTo("archive.transfer.received");
    assertThat(key(transferring.receive(infokim, list, first))).isEqualTo("archive.transfer.again");
    assertThat(key(transferring.receive(infokim, list, kept.boxed())))
        .isEqualTo("archive.transfer.notOn");
    assertThat(key(transferring.accept(infokim, list))).isEqualTo("archive.transfer.missing");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update archive.transfer set accepted_at = now(), accepted_by = gen_random_uuid()
                        where office_id = :office and number = :list
                        """)
                    .param("office", OFFICE.value())
                    .param("list", list)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(key(transferring.giveBack(kept.archive, list, broken)))
        .isEqualTo("archive.transfer.back.done");
    assertThat(key(transferring.accept(kept.archive, list))).isEqualTo("archive.transfer.sameEyes");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update archive.transfer set accepted_at = now(), accepted_by = made_by
                        where office_id = :office and number = :list
                        """)
                    .param("office", OFFICE.value())
                    .param("list", list)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(key(transferring.accept(infokim, list))).isEqualTo("archive.transfer.done");
    assertThat(key(transferring.accept(infokim, list))).isEqualTo("archive.transfer.closed");
    assertThat(where(first)).isEqualTo("archive.where.infokim");
    assertThat(where(lost)).isEqualTo("archive.where.box");
    assertThat(list(broken)).isGreaterThan(list);
  }

  @Test
  void aLentFileHasOneBorrowerAndComesBack() {
    var visit = kept.boxed();
    var today = lending.today(OFFICE);
    var wish = new Lending.Wish("Seksi Tikim", "perkara", today.plusDays(7));
    assertThat(key(lending.lend(kept.archive, kept.handedOver(), wish)))
        .isEqualTo("archive.loan.unboxed");
    var late = new Lending.Wish("Seksi Tikim", "perkara", today);
    assertThat(key(lending.lend(kept.archive, visit, late))).isEqualTo("archive.loan.until.fault");
    assertThat(key(lending.lend(kept.archive, visit, wish))).isEqualTo("archive.loan.done");
    assertThat(where(visit)).isEqualTo("archive.where.lent");
    assertThat(key(lending.lend(kept.archive, visit, wish))).isEqualTo("archive.loan.already");
    assertThat(key(lending.giveBack(kept.archive, visit))).isEqualTo("archive.loan.returned");
    assertThat(key(lending.giveBack(kept.archive, visit))).isEqualTo("archive.loan.notOut");
    assertThat(where(visit)).isEqualTo("archive.where.box");
  }

  private void ended(Visit visit, LocalDate day) {
    jdbc.sql("update archive.file set ended_on = :day where office_id = :o and visit_id = :v")
        .param("day", day)
        .param("o", OFFICE.value())
        .param("v", visit.id())
        .update();
  }

  private Visit transferred() {
    var box = box(1);
    var visit = inBox(box);
    var list = list(box);
    transferring.receive(infokim, list, visit);
    transferring.accept(infokim, list);
    return visit;
  }

  @Test
  void afterThreeYearsTwoOfficersDestroyWhatNobodyHolds() {
    var now = lending.today(OFFICE);
    var old = transferred();
    var held = transferred();
    var young = transferred();
    ended(old, now.minusYears(3));
    ended(held, now.minusYears(4));
    ended(young, now.minusYears(3).plusDays(1));
    assertThat(key(lending.hold(infokim, held, "perkara 12"))).isEqualTo("archive.hold.head");
    assertThat(key(lending.hold(head, held, "perkara 12"))).isEqualTo("archive.hold.done");
    assertThat(key(lending.hold(head, held, "perkara 12"))).isEqualTo("archive.hold.already");
    assertThat(destroying.due(OFFICE)).isEqualTo(1);
    assertThat(key(lending.lift(head, held))).isEqualTo("archive.hold.lifted");
    var made = (Answer.Done) destroying.make(infokim, "B-123/ANRI");
    var list = (Integer) made.what().arguments().getFirst();
    assertThat(made.what().arguments().getLast()).isEqualTo(2);
    assertThat(key(destroying.make(infokim, "B-124"))).isEqualTo("archive.destruction.nothing");
    assertThat(key(destroying.sign(infokim, list))).isEqualTo("archive.destruction.first");
    assertThat(key(destroying.sign(infokim, list))).isEqualTo("archive.destruction.sameEyes");
    lending.hold(head, held, "perkara 13");
    assertThat(key(destroying.sign(head, list))).isEqualTo("archive.destruction.blocked");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update archive.destruction set second_by = first_by, second_at = now()
                        where office_id = :office and number = :list
                        """)
                    .param("office", OFFICE.value())
                    .param("list", list)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(where(old)).isEqualTo("archive.where.infokim");
    assertThat(key(destroying.sign(head, list))).isEqualTo("archive.destruction.second");
    assertThat(key(destroying.sign(head, list))).isEqualTo("archive.destruction.closed");
    assertThat(where(old)).isEqualTo("archive.where.destroyed");
    assertThat(where(held)).isEqualTo("archive.where.infokim");
    assertThat(where(young)).isEqualTo("archive.where.infokim");
    assertThat(key(lending.lend(infokim, old, new Lending.Wish("x y", "z", now.plusDays(1)))))
        .isEqualTo("archive.loan.destroyed");
  }
}
