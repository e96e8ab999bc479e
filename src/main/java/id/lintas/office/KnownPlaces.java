package id.lintas.office;

import id.lintas.shared.OfficeId;
import id.lintas.staff.OfficePlaces;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells officers' pages where their office is. */
@Component
class KnownPlaces implements OfficePlaces {
  private final Offices offices;

  KnownPlaces(Offices offices) {
    this.offices = offices;
  }

  @Override
  public Optional<Place> place(OfficeId office) {
    return offices.find(office).map(one -> new Place(one.name(), one.zone(), one.trains()));
  }

  @Override
  public Optional<OfficeId> training(OfficeId real) {
    return offices.training(real).map(Office::id);
  }
}
