package id.lintas.archive.handover;

import static id.lintas.archive.KeptVisits.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.archive.Answer;
import id.lintas.archive.KeptVisits;
import id.lintas.archive.Saying;
import id.lintas.archive.Whereabouts;
import id.lintas.archive.handover.CancellingUncollected.Destroyed;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.archive.store.CabinetStore;
import id.lintas.archive.store.ReadyStore;
import id.lintas.notify.Inbox;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.EndOutcome;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What nobody collects: reminded of, then decided by the head. */
@LintasTest
@AutoConfigureMockMvc
class UncollectedTests {
  private static final OfficeId OFFICE = OfficeId.of("BKS");

  @Autowired WebApplicationContext context;
  @Autowired CancellingUncollected cancelling;
  @Autowired Reminding reminding;
  @Autowired ReadyStore ready;
  @Autowired CabinetStore cabinet;
  @Autowired SettlingAPayment settling;
  @Autowired ScanningReady scanning;
  @Autowired Whereabouts whereabouts;
  @Autowired Inbox inbox;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private KeptVisits kept;
  private Officer head;

  @BeforeEach
  void prepare() {
    kept = new KeptVisits(context, OFFICE);
    head = new Officers(context).at(OFFICE, Role.HEAD_OF_OFFICE);
  }

  private void readySince(Visit visit, int days) {
    jdbc.sql(
            """
            update archive.ready set ready_on = ready_on - :days
            where office_id = :office and visit_id = :visit
            """)
        .param("days", days)
        .param("office", OFFICE.value())
        .param("visit", visit.id())
        .update();
  }

  private static Destroyed record(String number) {
    return new Destroyed(number, "Saksi Satu", "Saksi Dua", "tidak diambil");
  }

  private static String number() {
    return "BA-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void theHeadCancelsAfterThirtyDaysAndNobodyBefore() {
    var visit = kept.filed();
    assertThat(cancelling.due(OFFICE)).noneMatch(one -> one.visit().equals(visit.id()));
    assertThat(key(cancelling.cancel(head, visit, visit.version(), record(number()))))
        .isEqualTo("archive.uncollected.early");
    readySince(visit, 29);
    assertThat(key(cancelling.cancel(head, visit, visit.version(), record(number()))))
        .isEqualTo("archive.uncollected.early");
    readySince(visit, 1);
    assertThat(cancelling.due(OFFICE)).anyMatch(one -> one.visit().equals(visit.id()));
    // however often the clock asks, nothing is cancelled by itself
    reminding.remind(OFFICE, clock.instant());
    assertThat(kept.now(visit).end()).isEmpty();
    assertThat(key(cancelling.cancel(kept.handover, visit, visit.version(), record(number()))))
        .isEqualTo("WrongRole");
    var one = new Destroyed(number(), "Saksi", "SAKSI", "tidak diambil");
    assertThat(key(cancelling.cancel(head, visit, visit.version(), one)))
        .isEqualTo("archive.uncollected.witnesses");
    var number = number();
    assertThat(key(cancelling.cancel(head, visit, visit.version(), record(number))))
        .isEqualTo("archive.uncollected.done");
    assertThat(kept.now(visit).end()).contains(EndOutcome.NOT_COLLECTED);
    assertThat(cabinet.of(OFFICE, visit.id())).isEmpty();
    assertThat(cancelling.due(OFFICE)).noneMatch(due -> due.visit().equals(visit.id()));
    var known = whereabouts.of(kept.now(visit));
    assertThat(known.now().key()).isEqualTo("archive.where.unboxed");
    assertThat(known.more()).anyMatch(more -> more.arguments().contains(number));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into archive.cancellation
                        select office_id, gen_random_uuid(), number, decided_at, decided_by, sealed
                        from archive.cancellation where office_id = :office and number = :number
                        """)
                    .param("office", OFFICE.value())
                    .param("number", number)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /** A walk-in has no account; this one is given one. */
  private String address(Visit visit) {
    var citizen = Citizens.of(context).with(1);
    jdbc.sql(
            """
            update booking.booking
            set account_id = :account, way = 'ONLINE', officer_id = null, priority = null
            where office_id = :office and id = :booking
            """)
        .param("account", citizen.accountId())
        .param("office", OFFICE.value())
        .param("booking", visit.booking())
        .update();
    return citizen.address();
  }

  @Test
  void theApplicantIsToldOnceAndRemindedThreeTimes() {
    var visit = kept.made.signed();
    var address = address(visit);
    var done = kept.ready(visit);
    assertThat(told(address)).hasSize(1).first().asString().contains("siap diambil", "Dijanjikan");
    assertThat(ready.find(OFFICE, visit.id()).orElseThrow().told()).isTrue();
    assertThat(ready.find(OFFICE, visit.id()).orElseThrow().promised()).isPresent();
    var letters = 1;
    for (int days : new int[] {6, 1, 7, 7, 7}) {
      readySince(done, days);
      reminding.remind(OFFICE, clock.instant());
      reminding.remind(OFFICE, clock.instant());
      if (days == 1 || days == 7 && letters < 4) letters++;
      assertThat(told(address)).hasSize(letters);
    }
  }

  @Test
  void whatIsLookedForIsNotDestroyed() {
    var visit = kept.filed();
    readySince(visit, 30);
    cabinet.missing(OFFICE, visit.id(), Optional.of(clock.instant()));
    assertThat(key(cancelling.cancel(head, visit, visit.version(), record(number()))))
        .isEqualTo("archive.uncollected.missing");
    assertThat(whereabouts.of(kept.now(visit)).now().key()).isEqualTo("archive.where.missing");
    cabinet.missing(OFFICE, visit.id(), Optional.empty());
    assertThat(key(cancelling.cancel(head, visit, visit.version(), record(number()))))
        .isEqualTo("archive.uncollected.done");
  }

  @Test
  void onlyRemindersThatWereSentAreCounted() {
    var visit = kept.made.signed();
    var address = address(visit);
    readySince(kept.ready(visit), 30);
    var silent = kept.ready();
    readySince(silent, 30);
    // after a standstill one letter goes out for all three
    reminding.remind(OFFICE, clock.instant());
    assertThat(told(address)).hasSize(2);
    assertThat(ready.find(OFFICE, visit.id()).orElseThrow().reminders()).isEqualTo(1);
    assertThat(ready.find(OFFICE, silent.id()).orElseThrow().reminders()).isZero();
    var page = new Officers(context).signedIn(head).get().uri("/petugas/tidak-diambil");
    assertThat(page).bodyText().contains("diingatkan 1 kali").doesNotContain("diingatkan 3 kali");
  }

  @Test
  void nobodyIsCalledToCollectBeforeThePaymentIsSettled() {
    var officers = new Officers(context);
    var visit = kept.made.signed(officers.at(OFFICE, Role.FINANCE));
    var address = address(visit);
    var scanned = (Answer.Done) scanning.scan(kept.handover, visit);
    assertThat(scanned.what().arguments()).contains(Saying.of("archive.ready.unsettled"));
    assertThat(told(address)).isEmpty();
    var ready = kept.now(visit);
    assertThat(settling.settle(officers.at(OFFICE, Role.FINANCE), ready, "rekening koran").isDone())
        .isTrue();
    assertThat(told(address)).hasSize(1).first().asString().contains("siap diambil");
    assertThat(this.ready.find(OFFICE, visit.id()).orElseThrow().told()).isTrue();
    var early = kept.made.signed(officers.at(OFFICE, Role.FINANCE));
    var other = address(early);
    settling.settle(officers.at(OFFICE, Role.FINANCE), early, "rekening koran");
    assertThat(told(other)).isEmpty();
    scanning.scan(kept.handover, early);
    assertThat(told(other)).hasSize(1);
  }

  private java.util.List<String> told(String address) {
    return inbox.latest(0).stream()
        .filter(one -> one.address().equals(address))
        .map(Inbox.Shown::body)
        .toList();
  }
}
