package id.lintas.booking;

import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.GivesOutPlaces;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class PublishingOffices implements GivesOutPlaces {
  private final ReleaseStore releases;

  PublishingOffices(ReleaseStore releases) {
    this.releases = releases;
  }

  @Override
  public boolean at(OfficeId office, LocalDate today) {
    return releases.givesOut(office, today);
  }
}
