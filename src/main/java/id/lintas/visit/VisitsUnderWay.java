package id.lintas.visit;

import id.lintas.booking.FilesUnderWay;
import id.lintas.shared.Nik;
import id.lintas.shared.OfficeId;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A visit is under way until only the archive is left. */
@Component
class VisitsUnderWay implements FilesUnderWay {
  private final VisitStore visits;

  VisitsUnderWay(VisitStore visits) {
    this.visits = visits;
  }

  @Override
  public Optional<String> of(OfficeId office, Nik nik, Optional<UUID> but) {
    return visits.ofPerson(office, nik).stream()
        .filter(one -> one.step() != SopStep.S15_ARCHIVE)
        .filter(one -> but.filter(one.booking()::equals).isEmpty())
        .map(one -> one.folder().grouped())
        .findFirst();
  }
}
