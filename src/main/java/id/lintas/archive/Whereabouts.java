package id.lintas.archive;

import id.lintas.archive.boxes.ArchivedFile;
import id.lintas.archive.boxes.BoxLabel;
import id.lintas.archive.boxes.TransferList;
import id.lintas.archive.store.CabinetStore;
import id.lintas.archive.store.FileStore;
import id.lintas.archive.store.HandoverStore;
import id.lintas.archive.store.KeepingStore;
import id.lintas.archive.store.ReadyStore;
import id.lintas.archive.store.TransferStore;
import id.lintas.shared.OfficeId;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a folder is now, whatever became of it: one answer first, then how it came there. */
@Component
public class Whereabouts {
  private final CabinetStore cabinet;
  private final ReadyStore ready;
  private final HandoverStore handovers;
  private final FileStore files;
  private final TransferStore transfers;
  private final KeepingStore keeping;
  private final Names names;

  Whereabouts(
      CabinetStore cabinet,
      ReadyStore ready,
      HandoverStore handovers,
      FileStore files,
      TransferStore transfers,
      KeepingStore keeping,
      Names names) {
    this.cabinet = cabinet;
    this.ready = ready;
    this.handovers = handovers;
    this.files = files;
    this.transfers = transfers;
    this.keeping = keeping;
    this.names = names;
  }

  /**
   * @param now in a sentence
   * @param more what else is known of its way, the latest first
   */
  public record Known(Visit visit, Saying now, List<Saying> more) {}

  public Known of(Visit visit) {
    var file = files.find(visit.office(), visit.id());
    var now = file.map(one -> archived(visit, one)).orElseGet(() -> underWay(visit));
    var more = new ArrayList<Saying>();
    file.ifPresent(one -> more.addAll(kept(visit, one)));
    handovers
        .find(visit.office(), visit.id())
        .ifPresent(
            one ->
                more.add(
                    Saying.of(
                        "archive.where.handed", one.at(), names.of(one.by()), one.takerName())));
    handovers
        .cancelled(visit.office(), visit.id())
        .ifPresent(number -> more.add(Saying.of("archive.where.cancelled", number)));
    ready
        .find(visit.office(), visit.id())
        .ifPresent(one -> more.add(Saying.of("archive.where.ready", one.at(), names.of(one.by()))));
    var lent = lent(visit);
    if (lent.isPresent()) more.addFirst(now);
    return new Known(visit, lent.orElse(now), more);
  }

  /** Where a box is, and what it holds; empty where the office has no such box. */
  public Optional<Saying> of(OfficeId office, BoxLabel label) {
    return files
        .box(office, label.number())
        .map(
            box -> {
              var holds =
                  Saying.of("archive.where.holds", label, box.files(), box.first(), box.last());
              var list = box.transfer().flatMap(number -> transfers.find(office, number));
              if (list.isEmpty()) return Saying.of("archive.where.boxHere", holds);
              return list.get()
                  .acceptedAt()
                  .map(at -> Saying.of("archive.where.boxInfokim", holds, list.get().number(), at))
                  .orElseGet(
                      () -> Saying.of("archive.where.boxOnList", holds, list.get().number()));
            });
  }

  private Optional<Saying> lent(Visit visit) {
    return keeping
        .loan(visit.office(), visit.id())
        .map(loan -> Saying.of("archive.where.lent", loan.borrower(), loan.at(), loan.due()));
  }

  private Saying underWay(Visit visit) {
    return cabinet
        .of(visit.office(), visit.id())
        .map(
            filed ->
                Saying.of(
                    filed.missingSince().isPresent()
                        ? "archive.where.missing"
                        : "archive.where.cabinet",
                    filed.place().cabinet(),
                    filed.place().drawer(),
                    filed.place().position(),
                    names.of(filed.by()),
                    filed.missingSince().orElse(filed.at())))
        .orElseGet(
            () ->
                visit.hold() == Hold.NONE
                    ? Saying.of(
                        "archive.where.step",
                        Saying.of("visit.step." + visit.step()),
                        visit.movedAt())
                    : Saying.of(
                        "archive.where.resting",
                        Saying.of("visit.step." + visit.step()),
                        Saying.of("visit.hold." + visit.hold()),
                        visit.movedAt()));
  }

  private Saying archived(Visit visit, ArchivedFile file) {
    if (file.destroyedAt().isPresent())
      return Saying.of("archive.where.destroyed", file.destroyedAt().get());
    if (file.box().isEmpty())
      return Saying.of(
          "archive.where.unboxed", file.endedOn(), Saying.of("archive.how." + file.how()));
    return accepted(visit)
        .map(
            list ->
                Saying.of(
                    "archive.where.infokim",
                    new BoxLabel(file.box().get()),
                    list.number(),
                    list.acceptedAt().orElseThrow()))
        .orElseGet(() -> boxed(file));
  }

  private Optional<TransferList> accepted(Visit visit) {
    return transfers.of(visit.office(), visit.id()).filter(list -> list.acceptedAt().isPresent());
  }

  private Saying boxed(ArchivedFile file) {
    return Saying.of(
        "archive.where.box",
        new BoxLabel(file.box().orElseThrow()),
        file.boxedAt().orElseThrow(),
        names.of(file.boxedBy().orElseThrow()));
  }

  private List<Saying> kept(Visit visit, ArchivedFile file) {
    var more = new ArrayList<Saying>();
    transfers
        .of(visit.office(), visit.id())
        .ifPresent(
            list ->
                more.add(
                    list.acceptedAt().isPresent()
                        ? boxed(file)
                        : Saying.of("archive.where.onList", list.number(), list.madeAt())));
    if (keeping.held(visit.office(), visit.id())) more.addFirst(Saying.of("archive.where.held"));
    return more;
  }
}
