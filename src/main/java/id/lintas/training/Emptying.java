package id.lintas.training;

import id.lintas.archive.InventedFolders;
import id.lintas.booking.InventedBookings;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.InventedApprovals;
import id.lintas.training.store.PracticeStore;
import id.lintas.visit.InventedVisits;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties each training office once a day, before anybody practises there or beside the work: what
 * was invented yesterday is removed, what officers learnt stays.
 */
@Component
class Emptying {
  private static final Logger LOG = LoggerFactory.getLogger(Emptying.class);

  private final Offices offices;
  private final PracticeStore store;
  private final InventedFolders folders;
  private final InventedVisits visits;
  private final InventedBookings bookings;
  private final InventedApprovals approvals;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final AtomicBoolean troubled = new AtomicBoolean();

  Emptying(
      Offices offices,
      PracticeStore store,
      InventedFolders folders,
      InventedVisits visits,
      InventedBookings bookings,
      InventedApprovals approvals,
      TransactionOperations transaction,
      Clock clock) {
    this.offices = offices;
    this.store = store;
    this.folders = folders;
    this.visits = visits;
    this.bookings = bookings;
    this.approvals = approvals;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
  void daily() {
    try {
      for (var office : offices.training()) emptyOfYesterday(office.id());
      troubled.set(false);
    } catch (RuntimeException fault) {
      // a database that is away comes back; saying so once is enough
      if (troubled.compareAndSet(false, true))
        LOG.warn("training offices will be emptied later: {}", fault.toString());
    }
  }

  /** All of it in one transaction, by whoever comes first on a day. */
  void emptyOfYesterday(OfficeId office) {
    var today = offices.office(office).today(clock.instant());
    transaction.executeWithoutResult(
        all -> {
          if (store.empty(office, today)) empty(office);
        });
  }

  private void empty(OfficeId office) {
    folders.forget(office);
    visits.forget(office);
    bookings.forget(office);
    approvals.forget(office);
    store.forget(office);
  }
}
