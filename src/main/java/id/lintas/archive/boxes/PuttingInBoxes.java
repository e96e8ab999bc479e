package id.lintas.archive.boxes;

import id.lintas.archive.Answer;
import id.lintas.archive.FileBoxed;
import id.lintas.archive.Names;
import id.lintas.archive.Saying;
import id.lintas.archive.store.CounterStore;
import id.lintas.archive.store.FileStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.Visit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** S15: files go into boxes by the day on which their visit ended. */
@Component
public class PuttingInBoxes {
  static final int USUAL_CAPACITY = 100;

  private final FileStore files;
  private final CounterStore counter;
  private final Names names;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PuttingInBoxes(
      FileStore files,
      CounterStore counter,
      Names names,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.files = files;
    this.counter = counter;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The box it would go to; empty where a new one is begun for its month. */
  public Optional<Box> proposed(OfficeId office, ArchivedFile file) {
    return files.open(office, file.endedOn());
  }

  /**
   * @param chosen another box than the proposed one
   */
  @Transactional
  public Answer put(Officer officer, Visit visit, Optional<BoxLabel> chosen) {
    var office = officer.office();
    var folder = visit.folder().grouped();
    var file = files.lock(office, visit.id()).orElse(null);
    if (file == null)
      return Answer.no("archive.box.notEnded", folder, Saying.of("visit.step." + visit.step()));
    if (file.box().isPresent()) return already(file);
    var box =
        chosen.isPresent()
            ? files.lockBox(office, chosen.get().number()).orElse(null)
            : openOrNew(officer, file.endedOn());
    if (box == null)
      return Answer.no("archive.box.unknown", chosen.map(Object::toString).orElse(""));
    var refused = refused(box, file);
    if (refused.isPresent()) return refused.get();
    files.put(office, visit.id(), box.number(), now(), officer.id());
    audit.record(
        new Entry(
            officer.actor(),
            office,
            "archive.file.boxed",
            "visit:" + visit.id(),
            Map.of("box", box.label().toString())));
    events.publishEvent(new FileBoxed(officer, visit));
    return Answer.done("archive.box.done", folder, box.label(), box.files() + 1, box.capacity());
  }

  private Answer already(ArchivedFile file) {
    return Answer.no(
        "archive.box.already",
        file.folder().grouped(),
        new BoxLabel(file.box().orElseThrow()),
        names.of(file.boxedBy().orElseThrow()),
        file.boxedAt().orElseThrow());
  }

  private static Optional<Answer> refused(Box box, ArchivedFile file) {
    if (box.closedAt().isPresent())
      return Optional.of(Answer.no("archive.box.closed", box.label(), box.closedAt().get()));
    if (box.files() >= box.capacity())
      return Optional.of(Answer.no("archive.box.full", box.label(), box.capacity()));
    if (!box.covers(file.endedOn()))
      return Optional.of(
          Answer.no("archive.box.range", box.label(), box.first(), box.last(), file.endedOn()));
    return Optional.empty();
  }

  private Box openOrNew(Officer officer, LocalDate day) {
    // whoever found it full meanwhile looks for the next one
    for (var open = files.open(officer.office(), day);
        open.isPresent();
        open = files.open(officer.office(), day)) {
      var locked = files.lockBox(officer.office(), open.get().number()).orElseThrow();
      if (locked.files() < locked.capacity() && locked.closedAt().isEmpty()) return locked;
    }
    var number =
        begin(
            officer,
            day.withDayOfMonth(1),
            day.with(TemporalAdjusters.lastDayOfMonth()),
            USUAL_CAPACITY);
    return files.lockBox(officer.office(), number).orElseThrow();
  }

  private int begin(Officer officer, LocalDate first, LocalDate last, int capacity) {
    var number = counter.next(officer.office(), "BOX");
    files.make(officer.office(), number, first, last, capacity, now(), officer.id());
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "archive.box.begun",
            "box:" + new BoxLabel(number),
            Map.of("first", first.toString(), "last", last.toString())));
    return number;
  }

  /** A new box for these days. */
  @Transactional
  public Answer begin(Officer officer, BoxRange range) {
    var number = begin(officer, range.first(), range.last(), range.capacity());
    return Answer.done("archive.box.begun", new BoxLabel(number), range.first(), range.last());
  }

  /** The days whose files belong in a box, both counted, and how many it holds. */
  public record BoxRange(LocalDate first, LocalDate last, int capacity) {}

  @Transactional
  public Answer close(Officer officer, int number) {
    var box = files.lockBox(officer.office(), number).orElse(null);
    if (box == null) return Answer.no("archive.box.unknown", new BoxLabel(number));
    if (box.closedAt().isPresent())
      return Answer.no("archive.box.closed", box.label(), box.closedAt().get());
    if (box.files() == 0) return Answer.no("archive.box.empty", box.label());
    files.close(officer.office(), number, now());
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "archive.box.closed",
            "box:" + box.label(),
            Map.of("files", String.valueOf(box.files()))));
    return Answer.done("archive.box.closedNow", box.label(), box.files());
  }

  /** Where it lies and who put it there; empty until somebody did. */
  public Optional<Answer> lies(ArchivedFile file) {
    return file.box().isPresent() ? Optional.of(already(file)) : Optional.empty();
  }
}
