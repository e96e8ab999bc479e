package id.lintas.archive.boxes;

import id.lintas.archive.Answer;
import id.lintas.archive.store.CounterStore;
import id.lintas.archive.store.FileStore;
import id.lintas.archive.store.TransferStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.Visit;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * S15: boxes go to the information unit (infokim) with a list, which somebody else accepts there
 * after scanning every folder; one that is missing keeps the list open.
 */
@Component
public class Transferring {
  private final TransferStore store;
  private final FileStore files;
  private final CounterStore counter;
  private final Audit audit;
  private final Clock clock;

  Transferring(
      TransferStore store, FileStore files, CounterStore counter, Audit audit, Clock clock) {
    this.store = store;
    this.files = files;
    this.counter = counter;
    this.audit = audit;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Closes these boxes and lists what is in them. */
  @Transactional
  public Answer make(Officer officer, SortedSet<Integer> numbers) {
    if (numbers.isEmpty()) return Answer.no("archive.transfer.choose");
    var office = officer.office();
    var boxes = new ArrayList<Box>();
    for (int number : numbers) {
      var box =
          files
              .lockBox(office, number)
              .filter(one -> one.files() > 0 && one.transfer().isEmpty())
              .orElse(null);
      if (box == null) return Answer.no("archive.transfer.box", new BoxLabel(number));
      boxes.add(box);
    }
    var all = boxes.stream().mapToInt(Box::files).sum();
    var list = counter.next(office, "TRANSFER");
    store.make(office, list, all, now(), officer.id());
    for (var box : boxes) {
      files.transfer(office, box.number(), list, now());
      store.add(office, list, box.number());
    }
    record(officer, "archive.transfer.made", list, Map.of("files", String.valueOf(all)));
    return Answer.done("archive.transfer.made", list, all);
  }

  private void record(Officer officer, String action, int list, Map<String, String> detail) {
    audit.record(new Entry(officer.actor(), officer.office(), action, "transfer:" + list, detail));
  }

  @Transactional
  public Answer receive(Officer officer, int list, Visit visit) {
    var office = officer.office();
    var open = open(office, list);
    if (open.isPresent()) return open.get();
    var folder = visit.folder().grouped();
    var on = store.of(office, visit.id());
    if (on.isEmpty() || on.get().number() != list)
      return Answer.no("archive.transfer.notOn", folder);
    return store.receive(office, list, visit.id(), now(), officer.id())
        ? Answer.done("archive.transfer.received", folder)
        : Answer.no("archive.transfer.again", folder);
  }

  /** Locks it; why nothing more is done with it, if so. */
  private Optional<Answer> open(OfficeId office, int list) {
    var found = store.lock(office, list);
    if (found.isEmpty()) return Optional.of(Answer.no("archive.transfer.unknown", list));
    return found.get().acceptedAt().map(at -> Answer.no("archive.transfer.closed", list, at));
  }

  @Transactional
  public Answer accept(Officer officer, int number) {
    var office = officer.office();
    var open = open(office, number);
    if (open.isPresent()) return open.get();
    var list = store.find(office, number).orElseThrow();
    if (!list.complete() || list.files() == 0)
      return Answer.no("archive.transfer.missing", list.files() - list.received());
    if (list.madeBy().equals(officer.id())) return Answer.no("archive.transfer.sameEyes");
    store.accept(office, number, now(), officer.id());
    record(
        officer,
        "archive.transfer.accepted",
        number,
        Map.of("files", String.valueOf(list.files())));
    return Answer.done("archive.transfer.done", number, list.files());
  }

  /** A box with a folder that cannot be found goes back; the rest of the list goes on. */
  @Transactional
  public Answer giveBack(Officer officer, int number, int box) {
    var office = officer.office();
    var open = open(office, number);
    if (open.isPresent()) return open.get();
    var label = new BoxLabel(box);
    var there = files.lockBox(office, box);
    if (there.isEmpty() || !there.get().transfer().equals(Optional.of(number)))
      return Answer.no("archive.transfer.noBox", label, number);
    store.takeOff(office, number, box);
    files.comeBack(office, box);
    record(officer, "archive.transfer.box-back", number, Map.of("box", label.toString()));
    return Answer.done("archive.transfer.back.done", label, there.get().files(), number);
  }
}
