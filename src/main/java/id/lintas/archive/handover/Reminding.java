package id.lintas.archive.handover;

import id.lintas.archive.ready.Notices;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.archive.store.ReadyStore;
import id.lintas.notify.Outbox;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.visit.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds people of a passport that waits for them, after one, two and three weeks, once each.
 * Cancels nothing: that is for the head of the office to decide.
 */
@Component
public class Reminding {
  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

  /** The latest first: whoever missed one, as after a standstill, is told once. */
  private static final List<Integer> AFTER_DAYS = List.of(21, 14, 7);

  private static final int AT_ONCE = 100;

  private final ReadyStore store;
  private final Notices notices;
  private final Outbox outbox;
  private final Worklist worklist;
  private final Offices offices;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final AtomicBoolean troubled = new AtomicBoolean();

  Reminding(
      ReadyStore store,
      Notices notices,
      Outbox outbox,
      Worklist worklist,
      Offices offices,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.notices = notices;
    this.outbox = outbox;
    this.worklist = worklist;
    this.offices = offices;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
  void due() {
    try {
      for (var office : store.offices()) remind(office, clock.instant());
      troubled.set(false);
    } catch (RuntimeException fault) {
      if (troubled.compareAndSet(false, true))
        LOG.warn("reminders of passports will be tried again: {}", fault.toString());
    }
  }

  /** How many were due, whether there was an address or not. */
  public int remind(OfficeId office, Instant now) {
    var today = offices.office(office).today(now);
    var reminded = 0;
    for (int days : AFTER_DAYS) {
      int some;
      do {
        some = some(office, today.minusDays(days), days);
        reminded += some;
      } while (some == AT_ONCE);
    }
    return reminded;
  }

  private int some(OfficeId office, LocalDate readyUntil, int days) {
    var count =
        transaction.execute(
            all -> {
              var taken = store.takeForReminder(office, readyUntil, days, AT_ONCE);
              taken.forEach(visit -> tell(office, visit));
              return taken.size();
            });
    return count == null ? 0 : count;
  }

  private void tell(OfficeId office, UUID id) {
    var ready = store.find(office, id).orElseThrow();
    worklist
        .find(office, id)
        .flatMap(
            visit ->
                notices.reminder(visit, ready.on(), ready.on().plusDays(ScanningReady.KEPT_DAYS)))
        .ifPresent(
            message -> {
              outbox.put(message);
              store.reminderSent(office, id);
            });
  }
}
