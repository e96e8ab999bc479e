package id.lintas.archive.boxes;

import id.lintas.archive.Answer;
import id.lintas.archive.store.FileStore;
import id.lintas.archive.store.KeepingStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** S15: a file is lent until a day and comes back; the head of the office holds what is needed. */
@Component
public class Lending {
  static final int LONGEST_DAYS = 90;

  private final FileStore files;
  private final KeepingStore store;
  private final Offices offices;
  private final Duties duties;
  private final Audit audit;
  private final Clock clock;

  Lending(
      FileStore files,
      KeepingStore store,
      Offices offices,
      Duties duties,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.store = store;
    this.offices = offices;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today(OfficeId office) {
    return offices.office(office).today(clock.instant());
  }

  private void record(Officer officer, Visit visit, String action) {
    audit.record(
        new Entry(officer.actor(), officer.office(), action, "visit:" + visit.id(), Map.of()));
  }

  /** Locks the file; why nothing is done with it, if so. */
  private Optional<Answer> refused(Visit visit) {
    var folder = visit.folder().grouped();
    var file = files.lock(visit.office(), visit.id());
    if (file.isEmpty() || file.get().box().isEmpty())
      return Optional.of(Answer.no("archive.loan.unboxed", folder));
    return file.get().destroyedAt().map(at -> Answer.no("archive.loan.destroyed", folder, at));
  }

  /** To whom, for what, until when. */
  public record Wish(String borrower, String purpose, LocalDate due) {
    /** Shows no name: this ends up in logs. */
    @Override
    public String toString() {
      return "Wish[" + due + "]";
    }
  }

  @Transactional
  public Answer lend(Officer officer, Visit visit, Wish wish) {
    var today = today(visit.office());
    if (!wish.due().isAfter(today) || wish.due().isAfter(today.plusDays(LONGEST_DAYS)))
      return Answer.no("archive.loan.until.fault");
    var refused = refused(visit);
    if (refused.isPresent()) return refused.get();
    var out = store.loan(visit.office(), visit.id());
    if (out.isPresent())
      return Answer.no(
          "archive.loan.already", visit.folder().grouped(), out.get().borrower(), out.get().at());
    var loan =
        new Loan(
            UUID.randomUUID(),
            visit.id(),
            visit.folder(),
            wish.borrower(),
            wish.purpose(),
            now(),
            wish.due());
    store.lend(visit.office(), loan, officer.id());
    record(officer, visit, "archive.file.lent");
    return Answer.done("archive.loan.done", visit.folder().grouped(), wish.due());
  }

  @Transactional
  public Answer giveBack(Officer officer, Visit visit) {
    if (!store.giveBack(visit.office(), visit.id(), now(), officer.id()))
      return Answer.no("archive.loan.notOut", visit.folder().grouped());
    record(officer, visit, "archive.file.returned");
    return Answer.done("archive.loan.returned", visit.folder().grouped());
  }

  @Transactional
  public Answer hold(Officer officer, Visit visit, String reason) {
    var folder = visit.folder().grouped();
    if (!duties.holds(officer, Role.HEAD_OF_OFFICE)) return Answer.no("archive.hold.head");
    var refused = refused(visit);
    if (refused.isPresent()) return refused.get();
    if (store.held(visit.office(), visit.id())) return Answer.no("archive.hold.already", folder);
    store.hold(visit.office(), UUID.randomUUID(), visit.id(), reason, now(), officer.id());
    record(officer, visit, "archive.file.held");
    return Answer.done("archive.hold.done", folder);
  }

  @Transactional
  public Answer lift(Officer officer, Visit visit) {
    var folder = visit.folder().grouped();
    if (!duties.holds(officer, Role.HEAD_OF_OFFICE)) return Answer.no("archive.hold.head");
    if (!store.lift(visit.office(), visit.id(), now(), officer.id()))
      return Answer.no("archive.hold.none", folder);
    record(officer, visit, "archive.file.hold-lifted");
    return Answer.done("archive.hold.lifted", folder);
  }
}
