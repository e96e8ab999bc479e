package id.lintas.archive.ready;

import id.lintas.archive.Answer;
import id.lintas.archive.Names;
import id.lintas.archive.Saying;
import id.lintas.archive.handover.Payment;
import id.lintas.archive.handover.PaymentSettled;
import id.lintas.archive.handover.SettlingAPayment;
import id.lintas.archive.store.ReadyStore;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import id.lintas.office.Offices;
import id.lintas.staff.Officer;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.PromisedDay;
import id.lintas.visit.Promises;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** S12: one scan, and the passport is ready and its applicant told. */
@Component
public class ScanningReady {
  /** For so long a passport is kept that nobody collects. */
  public static final int KEPT_DAYS = 30;

  private final MovingOn moving;
  private final Promises promises;
  private final SettlingAPayment payments;
  private final ReadyStore store;
  private final Notices notices;
  private final Outbox outbox;
  private final Offices offices;
  private final Names names;
  private final Clock clock;

  ScanningReady(
      MovingOn moving,
      Promises promises,
      SettlingAPayment payments,
      ReadyStore store,
      Notices notices,
      Outbox outbox,
      Offices offices,
      Names names,
      Clock clock) {
    this.moving = moving;
    this.promises = promises;
    this.payments = payments;
    this.store = store;
    this.notices = notices;
    this.outbox = outbox;
    this.offices = offices;
    this.names = names;
    this.clock = clock;
  }

  /** Scanned again, it says by whom it was before, and tells nobody twice. */
  @Transactional
  public Answer scan(Officer officer, Visit visit) {
    if (visit.step() != SopStep.S12_SCAN_READY) return elsewhere(visit);
    var said = new MovingOn.Said(visit.id(), visit.version(), new Outcome.ScannedReady(), Map.of());
    return switch (moving.move(officer, said)) {
      case Moved.Done done -> ready(officer, done.visit());
      case Moved.Stale stale when stale.now().step() != SopStep.S12_SCAN_READY ->
          elsewhere(stale.now());
      case Moved other -> new Answer.NotMoved(other);
    };
  }

  private Answer ready(Officer officer, Visit visit) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var today = offices.office(visit.office()).today(now);
    var promised = promises.of(visit).map(PromisedDay::day).orElse(null);
    var settled = !(payments.payment(visit) instanceof Payment.Provisional);
    var message = settled ? notice(visit, promised, today) : Optional.<Message>empty();
    message.ifPresent(outbox::put);
    store.add(visit, now, today, officer.id(), promised, message.isPresent());
    var told = Saying.of("archive.ready." + told(settled, message.isPresent()));
    return Answer.done(
        "archive.ready.done",
        visit.folder().grouped(),
        visit.applicant().name().value(),
        told,
        promised == null ? "–" : promised);
  }

  private static String told(boolean settled, boolean told) {
    if (!settled) return "unsettled";
    return told ? "told" : "noAddress";
  }

  private Optional<Message> notice(Visit visit, @Nullable LocalDate promised, LocalDate readyOn) {
    return notices.ready(visit, promised == null ? readyOn : promised, readyOn.plusDays(KEPT_DAYS));
  }

  /** Whoever would have been sent away at the counter is told now. */
  @EventListener
  void settled(PaymentSettled payment) {
    var visit = payment.visit();
    store
        .find(visit.office(), visit.id())
        .filter(one -> !one.told() && one.endedAt().isEmpty())
        .flatMap(one -> notice(visit, one.promised().orElse(null), one.on()))
        .ifPresent(
            message -> {
              outbox.put(message);
              store.told(visit.office(), visit.id());
            });
  }

  private Answer elsewhere(Visit visit) {
    var folder = visit.folder().grouped();
    if (visit.step() == SopStep.S15_ARCHIVE)
      return Answer.no("archive.ready.ended", folder, ending(visit));
    return store
        .find(visit.office(), visit.id())
        .map(one -> Answer.no("archive.ready.already", folder, names.of(one.by()), one.at()))
        .orElseGet(
            () ->
                Answer.no("archive.ready.notYet", folder, Saying.of("visit.step." + visit.step())));
  }

  /** How a visit came to its end. */
  public static Saying ending(Visit visit) {
    return visit
        .end()
        .map(end -> Saying.of("visit.end." + end))
        .orElseGet(() -> Saying.of("visit.happened.HandedOver"));
  }
}
