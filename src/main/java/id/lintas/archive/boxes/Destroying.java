package id.lintas.archive.boxes;

import id.lintas.archive.Answer;
import id.lintas.archive.store.CounterStore;
import id.lintas.archive.store.DestructionStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * S15: files whose time is over are destroyed by a list that two officers sign; whatever was held
 * or lent meanwhile is taken off it first.
 */
@Component
public class Destroying {
  /** As the schedule of the archives has it for passport files. */
  static final int KEPT_YEARS = 3;

  private static final int LIST_MAX = 1_000;

  private final DestructionStore store;
  private final CounterStore counter;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  Destroying(
      DestructionStore store, CounterStore counter, Offices offices, Audit audit, Clock clock) {
    this.store = store;
    this.counter = counter;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  private LocalDate lastDay(OfficeId office) {
    return offices.office(office).today(clock.instant()).minusYears(KEPT_YEARS);
  }

  /** How many may be destroyed now. */
  public int due(OfficeId office) {
    return store.due(office, lastDay(office));
  }

  /**
   * @param consent the number of the national archive's letter
   */
  @Transactional
  public Answer make(Officer officer, String consent) {
    var office = officer.office();
    var number = counter.next(office, "DESTRUCTION");
    store.make(office, number, consent, now(), officer.id());
    var files = store.fill(office, number, lastDay(office), LIST_MAX);
    if (files == 0) {
      store.drop(office, number);
      return Answer.no("archive.destruction.nothing");
    }
    record(officer, "archive.destruction.made", number, files);
    return Answer.done("archive.destruction.made", number, files);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(Officer officer, String action, int number, int files) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            action,
            "destruction:" + number,
            Map.of("files", String.valueOf(files))));
  }

  /** The second signature destroys. */
  @Transactional
  public Answer sign(Officer officer, int number) {
    var office = officer.office();
    var list = store.lock(office, number).orElse(null);
    if (list == null) return Answer.no("archive.destruction.unknown", number);
    if (list.second().isPresent()) return Answer.no("archive.destruction.closed", number);
    if (list.first().filter(officer.id()::equals).isPresent())
      return Answer.no("archive.destruction.sameEyes");
    var blocked = store.takeOffBlocked(office, number);
    if (blocked > 0) {
      record(officer, "archive.destruction.blocked", number, blocked);
      return Answer.no("archive.destruction.blocked", blocked);
    }
    if (list.first().isEmpty()) {
      store.signFirst(office, number, now(), officer.id());
      record(officer, "archive.destruction.signed", number, store.files(office, number));
      return Answer.done("archive.destruction.first", number);
    }
    store.signSecond(office, number, now(), officer.id());
    var files = store.destroy(office, number, now());
    record(officer, "archive.destroyed", number, files);
    return Answer.done("archive.destruction.second", number, files);
  }
}
