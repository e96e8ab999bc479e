package id.lintas.archive.handover;

import id.lintas.booking.Bookings;
import id.lintas.booking.Pool;
import id.lintas.office.Tariffs;
import id.lintas.shared.Rupiah;
import id.lintas.visit.Visit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an application costs, by the list of the day it was booked for. */
@Component
public class FeesDue {
  private final Bookings bookings;
  private final Tariffs tariffs;

  FeesDue(Bookings bookings, Tariffs tariffs) {
    this.bookings = bookings;
    this.tariffs = tariffs;
  }

  /** Empty where the list of that day has no such booklet or service. */
  public Optional<Rupiah> of(Visit visit) {
    var wanted = visit.applicant().wanted();
    return bookings
        .atOffice(visit.office(), visit.booking())
        .map(booking -> booking.slot())
        .flatMap(
            slot ->
                tariffs.price(
                    wanted.kind(),
                    wanted.type(),
                    wanted.years(),
                    slot.pool() == Pool.SAME_DAY,
                    slot.day()))
        .map(Tariffs.Price::total);
  }
}
