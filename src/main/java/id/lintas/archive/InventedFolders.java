package id.lintas.archive;

import id.lintas.archive.cabinet.FilingInCabinet;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.archive.store.TrainingStore;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.Visit;
import org.springframework.stereotype.Component;

/**
 * Folders of invented people where officers practise, brought to where a lesson begins by the same
 * use cases that officers use.
 */
@Component
public class InventedFolders {
  private final Offices offices;
  private final ScanningReady scanning;
  private final FilingInCabinet filing;
  private final TrainingStore store;

  InventedFolders(
      Offices offices, ScanningReady scanning, FilingInCabinet filing, TrainingStore store) {
    this.offices = offices;
    this.scanning = scanning;
    this.filing = filing;
    this.store = store;
  }

  public void ready(Officer officer, Visit visit) {
    check(visit.office());
    expect(scanning.scan(officer, visit));
  }

  /** At the place that is proposed for the name. */
  public void file(Officer officer, Visit visit) {
    check(visit.office());
    var place = filing.propose(visit.office(), visit.applicant().name()).orElseThrow().place();
    expect(filing.file(officer, visit, visit.version(), place));
  }

  /** Everything of a training office but the cabinet itself. */
  public void forget(OfficeId office) {
    check(office);
    store.forget(office);
  }

  private void check(OfficeId office) {
    if (!offices.office(office).training())
      throw new IllegalArgumentException("folders of " + office + " are real");
  }

  private static void expect(Answer answer) {
    if (!answer.isDone()) throw new IllegalStateException("a folder could not be prepared");
  }
}
