package id.lintas.office;

import id.lintas.shared.OfficeId;
import id.lintas.staff.OfficePlaces;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells officers' pages where their office is. */
@Component
class KnownPlaces implements OfficePlaces {
  private final Offices offices;
  private final OfficeCalendar calendar;

  KnownPlaces(Offices offices, OfficeCalendar calendar) {
    this.calendar = calendar;
    this.offices = offices;
  }

  @Override
  public Optional<Place> place(OfficeId office) {
    return offices.find(office).map(one -> new Place(one.name(), one.zone(), one.trains()));
  }

  @Override
  public boolean open(OfficeId office, LocalDate day) {
    return calendar.day(office, day) instanceof OfficeDay.Open;
  }

  @Override
  public Optional<OfficeId> training(OfficeId real) {
    return offices.training(real).map(Office::id);
  }
}
