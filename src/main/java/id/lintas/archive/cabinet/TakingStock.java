package id.lintas.archive.cabinet;

import id.lintas.archive.Answer;
import id.lintas.archive.boxes.ArchivedFile;
import id.lintas.archive.store.CabinetStore;
import id.lintas.archive.store.FileStore;
import id.lintas.archive.store.StocktakeStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A drawer is gone through by scanning what lies in it. Every scan is kept at once, so that after a
 * power cut, or by another officer, it goes on where it was.
 */
@Component
public class TakingStock {
  private static final int CABINET_MAX = 10_000;

  private final StocktakeStore store;
  private final CabinetStore cabinet;
  private final FileStore files;
  private final Worklist worklist;
  private final Audit audit;
  private final Clock clock;

  TakingStock(
      StocktakeStore store,
      CabinetStore cabinet,
      FileStore files,
      Worklist worklist,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.cabinet = cabinet;
    this.files = files;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public Optional<StocktakeStore.Open> open(OfficeId office, int cabinetNumber, int drawer) {
    return store.open(office, cabinetNumber, drawer);
  }

  /** Goes on with the one that is under way, if there is one. */
  @Transactional
  public void begin(Officer officer, int cabinetNumber, int drawer) {
    store.begin(officer.office(), UUID.randomUUID(), cabinetNumber, drawer, now(), officer.id());
  }

  public Stock stock(OfficeId office, StocktakeStore.Open open) {
    return Stock.of(
        open.cabinet(),
        open.drawer(),
        cabinet.all(office, CABINET_MAX),
        store.scanned(office, open.id()));
  }

  /**
   * What is still to be put right of the last time a drawer was gone through: of its scans, those
   * that the record has elsewhere or nowhere and that nobody has done anything with since.
   *
   * @param at when it ended
   */
  public record Left(Instant at, List<Filed> misplaced, List<FolderNumber> unknown) {}

  public Optional<Left> left(OfficeId office, int cabinetNumber, int drawer) {
    return store.last(office, cabinetNumber, drawer).map(last -> left(office, last));
  }

  private Left left(OfficeId office, StocktakeStore.Ended last) {
    var all = cabinet.all(office, CABINET_MAX);
    var scans = store.scanned(office, last.id());
    var stock = Stock.of(last.cabinet(), last.drawer(), all, scans);
    return new Left(
        last.at(),
        stock.misplaced().stream().filter(one -> one.at().isBefore(last.at())).toList(),
        stock.unknown().stream().filter(one -> untouched(office, one, last.at())).toList());
  }

  /** Nobody moved its visit on since, nor put its file into a box. */
  private boolean untouched(OfficeId office, FolderNumber folder, Instant since) {
    var visit = worklist.byFolder(office, folder.value());
    var boxed = visit.flatMap(one -> files.find(office, one.id())).flatMap(ArchivedFile::boxedAt);
    return visit.filter(one -> one.movedAt().isAfter(since)).isEmpty()
        && boxed.filter(since::isBefore).isEmpty();
  }

  /** A folder that was looked for and lies where it should is no longer missing. */
  @Transactional
  public Answer scan(Officer officer, StocktakeStore.Open open, Visit visit) {
    var office = officer.office();
    var folder = visit.folder();
    if (store.lock(office, open.id()).isEmpty()) return Answer.no("archive.stock.none");
    if (store.scanned(office, open.id()).contains(folder))
      return Answer.no("archive.stock.again", folder.grouped());
    store.scan(office, open.id(), folder, now(), officer.id());
    var filed = cabinet.of(office, visit.id()).orElse(null);
    if (filed == null) return Answer.done("archive.stock.stranger", folder.grouped());
    if (filed.missingSince().isPresent()) cabinet.missing(office, visit.id(), Optional.empty());
    var here = filed.place().cabinet() == open.cabinet() && filed.place().drawer() == open.drawer();
    return here
        ? Answer.done("archive.stock.ok", folder.grouped())
        : Answer.done("archive.stock.elsewhere", folder.grouped(), filed.place());
  }

  /** A folder that nobody here knows: kept in mind as well. */
  @Transactional
  public Answer stranger(Officer officer, StocktakeStore.Open open, FolderNumber folder) {
    var office = officer.office();
    if (store.lock(office, open.id()).isEmpty()) return Answer.no("archive.stock.none");
    if (!store.scanned(office, open.id()).contains(folder))
      store.scan(office, open.id(), folder, now(), officer.id());
    return Answer.no("archive.scan.unknown");
  }

  /** Ends it, and marks what was not found as being looked for. */
  @Transactional
  public Answer end(Officer officer, StocktakeStore.Open open) {
    var office = officer.office();
    if (store.lock(office, open.id()).isEmpty()) return Answer.no("archive.stock.none");
    var stock = stock(office, open);
    var now = now();
    for (var one : stock.missing())
      if (one.missingSince().isEmpty()) cabinet.missing(office, one.visit(), Optional.of(now));
    store.end(office, open.id(), now);
    var label = "L%d-%d".formatted(open.cabinet(), open.drawer());
    audit.record(
        new Entry(
            officer.actor(),
            office,
            "archive.stock-taken",
            "drawer:" + label,
            Map.of(
                "missing", String.valueOf(stock.missing().size()),
                "misplaced", String.valueOf(stock.misplaced().size()),
                "unknown", String.valueOf(stock.unknown().size()))));
    return Answer.done(
        "archive.stock.ended",
        label,
        stock.missing().size(),
        stock.misplaced().size(),
        stock.unknown().size());
  }

  /** Those being looked for in the whole cabinet. */
  public List<Filed> missing(OfficeId office) {
    return cabinet.all(office, CABINET_MAX).stream()
        .filter(one -> one.missingSince().isPresent())
        .toList();
  }
}
