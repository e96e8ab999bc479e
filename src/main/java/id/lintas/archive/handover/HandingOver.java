package id.lintas.archive.handover;

import id.lintas.archive.Answer;
import id.lintas.archive.Names;
import id.lintas.archive.Saying;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.archive.store.CabinetStore;
import id.lintas.archive.store.HandoverStore;
import id.lintas.archive.store.ReadyStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.Happened;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.PromisedDay;
import id.lintas.visit.Promises;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * S14: a passport goes to who may take it, once it is paid for and they have shown who they are.
 */
@Component
public class HandingOver {
  /** Below this age nobody takes their passport themselves, unless they were married. */
  private static final int OF_AGE = 17;

  private final MovingOn moving;
  private final SettlingAPayment payments;
  private final Promises promises;
  private final HandoverStore store;
  private final CabinetStore cabinet;
  private final ReadyStore ready;
  private final Offices offices;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  HandingOver(
      MovingOn moving,
      SettlingAPayment payments,
      Promises promises,
      HandoverStore store,
      CabinetStore cabinet,
      ReadyStore ready,
      Offices offices,
      Names names,
      Audit audit,
      Clock clock) {
    this.moving = moving;
    this.payments = payments;
    this.promises = promises;
    this.store = store;
    this.cabinet = cabinet;
    this.ready = ready;
    this.offices = offices;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  private LocalDate today(OfficeId office) {
    return offices.office(office).today(clock.instant());
  }

  /** Whether they may come for it alone. */
  public boolean ofAge(Visit visit) {
    var applicant = visit.applicant();
    return applicant.married()
        || Period.between(applicant.birthDate(), today(visit.office())).getYears() >= OF_AGE;
  }

  /** How often they took passports of others with a letter this year, until now. */
  public int asProxyThisYear(OfficeId office, TakerIdentity taker) {
    return store.asProxy(office, taker, today(office).withDayOfYear(1));
  }

  /**
   * What our own record has of it, for comparing with what is shown and with what lies in the
   * folder.
   */
  public record OnRecord(
      Payment payment,
      Optional<Proof> proof,
      Optional<String> booklet,
      Optional<LocalDate> promised) {

    /** Shows no number: this ends up in logs. */
    @Override
    public String toString() {
      return "OnRecord[" + payment.getClass().getSimpleName() + "]";
    }
  }

  public OnRecord onRecord(Visit visit) {
    var booklet =
        moving.history(visit.office(), visit.id()).stream()
            .filter(one -> one.outcome().equals("QualityPassed"))
            .reduce((one, later) -> later)
            .map(one -> one.said().get(Happened.BOOKLET));
    return new OnRecord(
        payments.payment(visit),
        payments.proof(visit),
        booklet,
        promises.of(visit).map(PromisedDay::day));
  }

  /** Why this folder is not handed over now, whoever comes for it; empty when it may be. */
  public Optional<Saying> hindrance(Visit visit) {
    var folder = visit.folder().grouped();
    var before = store.find(visit.office(), visit.id());
    if (before.isPresent())
      return Optional.of(
          Saying.of(
              "archive.handover.twice",
              folder,
              names.of(before.get().by()),
              before.get().at(),
              before.get().takerName()));
    if (visit.step() == SopStep.S15_ARCHIVE)
      return Optional.of(Saying.of("archive.handover.closed", folder, ScanningReady.ending(visit)));
    if (visit.step() == SopStep.S13_FILE_IN_CABINET)
      return Optional.of(Saying.of("archive.handover.file", folder));
    if (visit.step() == SopStep.S12_SCAN_READY)
      return Optional.of(Saying.of("archive.handover.scanFirst", folder));
    if (visit.step() != SopStep.S14_HAND_OVER)
      return Optional.of(
          Saying.of(
              "archive.handover.notYet",
              folder,
              Saying.of("visit.step." + visit.step()),
              promises.of(visit).<Object>map(PromisedDay::day).orElse("–")));
    return unpaid(visit);
  }

  private Optional<Saying> unpaid(Visit visit) {
    var folder = visit.folder().grouped();
    return switch (payments.payment(visit)) {
      case Payment.Provisional(var proof) ->
          Optional.of(Saying.of("archive.handover.unsettled", folder, names.of(proof.enteredBy())));
      case Payment.None none -> Optional.of(Saying.of("archive.handover.unpaid", folder));
      case Payment.ByBank bank -> Optional.empty();
      case Payment.Settled settled -> Optional.empty();
    };
  }

  @Transactional
  public Answer hand(Officer officer, Visit visit, int version, Taking taking) {
    var hindrance = hindrance(visit);
    if (hindrance.isPresent()) return new Answer.No(hindrance.get());
    var refused = refused(visit, taking);
    if (refused.isPresent()) return refused.get();
    var said = new MovingOn.Said(visit.id(), version, new Outcome.HandedOver(), Map.of());
    var moved = moving.move(officer, said);
    if (!(moved instanceof Moved.Done(var now)))
      return hindrance(current(moved, visit))
          .<Answer>map(Answer.No::new)
          .orElseGet(() -> new Answer.NotMoved(moved));
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var nth =
        taking.taker() == Taker.PROXY ? asProxyThisYear(visit.office(), taking.identity()) + 1 : 0;
    var settledBy = payments.payment(visit) instanceof Payment.Settled(var by) ? by : null;
    store.add(
        now,
        taking,
        new HandoverStore.Moment(at, today(visit.office()), officer.id(), nth, settledBy));
    cabinet.take(visit.office(), visit.id());
    ready.end(visit.office(), visit.id(), at);
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "archive.handed-over",
            "visit:" + visit.id(),
            Map.of("taker", taking.taker().name(), "nth", String.valueOf(nth))));
    return Answer.done("archive.handover.done", visit.folder().grouped());
  }

  private static Visit current(Moved moved, Visit seen) {
    return moved instanceof Moved.Stale(var now, var last) ? now : seen;
  }

  private static boolean young(TakerIdentity taker, LocalDate today) {
    return taker
        .nik()
        .filter(nik -> Period.between(nik.birthDate(today), today).getYears() < OF_AGE)
        .isPresent();
  }

  private Optional<Answer> refused(Visit visit, Taking taking) {
    var own = taking.identity().equals(TakerIdentity.of(visit.applicant().nik()));
    if (taking.taker() == Taker.APPLICANT && !ofAge(visit))
      return Optional.of(Answer.no("archive.handover.minor"));
    if ((taking.taker() == Taker.APPLICANT) != own)
      return Optional.of(Answer.no("archive.handover.sameNik"));
    var today = today(visit.office());
    if (!own && young(taking.identity(), today))
      return Optional.of(Answer.no("archive.handover.young"));
    if (taking.letterDay().filter(today::isBefore).isPresent())
      return Optional.of(Answer.no("archive.handover.letterDay"));
    if (!taking.seen().containsAll(taking.taker().needed(taking.receiptLost())))
      return Optional.of(Answer.no("archive.handover.unchecked"));
    if (taking.signature().isPresent() == taking.book().isPresent())
      return Optional.of(Answer.no("archive.handover.unsigned"));
    return Optional.empty();
  }
}
