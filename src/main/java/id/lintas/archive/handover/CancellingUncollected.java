package id.lintas.archive.handover;

import id.lintas.archive.Answer;
import id.lintas.archive.cabinet.Filed;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.archive.store.CabinetStore;
import id.lintas.archive.store.HandoverStore;
import id.lintas.archive.store.ReadyStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * S14: what nobody collected in thirty days is cancelled when the head of the office says so, with
 * the record of its destruction; no timer does it.
 */
@Component
public class CancellingUncollected {
  private static final int SHOWN_MAX = 100;

  private final MovingOn moving;
  private final ReadyStore ready;
  private final HandoverStore store;
  private final CabinetStore cabinet;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  CancellingUncollected(
      MovingOn moving,
      ReadyStore ready,
      HandoverStore store,
      CabinetStore cabinet,
      Offices offices,
      Audit audit,
      Clock clock) {
    this.moving = moving;
    this.ready = ready;
    this.store = store;
    this.cabinet = cabinet;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The record of a destruction.
   *
   * @param number of the record, given once in an office
   */
  public record Destroyed(String number, String witness, String second, String reason) {
    /** Shows no names: this ends up in logs. */
    @Override
    public String toString() {
      return "Destroyed[" + number + "]";
    }
  }

  private LocalDate lastReadyDay(OfficeId office) {
    return offices.office(office).today(clock.instant()).minusDays(ScanningReady.KEPT_DAYS);
  }

  /** Ready for thirty days and more, the longest first. */
  public List<ReadyStore.Ready> due(OfficeId office) {
    return ready.waiting(office, lastReadyDay(office), SHOWN_MAX);
  }

  @Transactional
  public Answer cancel(Officer officer, Visit visit, int version, Destroyed record) {
    var folder = visit.folder().grouped();
    var since = ready.find(visit.office(), visit.id()).map(ReadyStore.Ready::on);
    if (since.isPresent() && since.get().isAfter(lastReadyDay(visit.office())))
      return Answer.no(
          "archive.uncollected.early", folder, since.get().plusDays(ScanningReady.KEPT_DAYS));
    var sought = cabinet.of(visit.office(), visit.id()).flatMap(Filed::missingSince);
    if (sought.isPresent()) return Answer.no("archive.uncollected.missing", folder, sought.get());
    if (record.witness().equalsIgnoreCase(record.second()))
      return Answer.no("archive.uncollected.witnesses");
    var said =
        new MovingOn.Said(
            visit.id(),
            version,
            new Outcome.NotCollected(),
            Map.of("catatan", record.reason(), "nomor", record.number()));
    var moved = moving.move(officer, said);
    if (!(moved instanceof Moved.Done(var now))) return new Answer.NotMoved(moved);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.cancel(
        now,
        record.number(),
        officer.id(),
        at,
        Map.of("first", record.witness(), "second", record.second(), "reason", record.reason()));
    ready.end(visit.office(), visit.id(), at);
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "archive.passport.cancelled",
            "visit:" + visit.id(),
            Map.of("record", record.number())));
    return Answer.done("archive.uncollected.done", folder, record.number());
  }
}
