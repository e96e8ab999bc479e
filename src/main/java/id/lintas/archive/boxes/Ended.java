package id.lintas.archive.boxes;

import id.lintas.archive.store.CabinetStore;
import id.lintas.archive.store.FileStore;
import id.lintas.office.Offices;
import id.lintas.visit.VisitMoved;
import id.lintas.visit.sop.SopStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever way a visit ends, its file waits to be archived, from the same transaction on. */
@Component
class Ended {
  private final FileStore files;
  private final CabinetStore cabinet;
  private final Offices offices;

  Ended(FileStore files, CabinetStore cabinet, Offices offices) {
    this.files = files;
    this.cabinet = cabinet;
    this.offices = offices;
  }

  @EventListener
  void moved(VisitMoved moved) {
    var visit = moved.now();
    if (visit.step() != SopStep.S15_ARCHIVE) return;
    var on = offices.office(visit.office()).today(moved.at());
    files.add(visit, on, visit.end().map(Enum::name).orElse("HANDED_OVER"));
    cabinet.take(visit.office(), visit.id());
  }
}
