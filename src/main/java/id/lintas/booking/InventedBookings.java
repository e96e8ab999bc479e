package id.lintas.booking;

import id.lintas.booking.desk.Arriving;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.TrainingStore;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Bookings of invented people where officers practise: for today, written as they stand, so that
 * they take no place of a release, claim nobody's NIK and tell nobody. At a real office there are
 * none.
 */
@Component
public class InventedBookings {
  private static final int QUARTER_MINUTES = 15;

  private final Offices offices;
  private final TrainingStore training;
  private final BookingStore bookings;
  private final Arriving arriving;
  private final Clock clock;
  private final SecureRandom random;

  InventedBookings(
      Offices offices,
      TrainingStore training,
      BookingStore bookings,
      Arriving arriving,
      Clock clock,
      SecureRandom random) {
    this.offices = offices;
    this.training = training;
    this.bookings = bookings;
    this.arriving = arriving;
    this.clock = clock;
    this.random = random;
  }

  /** Somebody alone, expected about now. */
  public Booking invent(OfficeId id, Officer by, Applicant applicant) {
    var office = trainingOffice(id);
    if (!applicant.nik().invented())
      throw new IllegalArgumentException("only invented people are practised on");
    var now = clock.instant();
    var slot = new SlotKey(id, office.today(now), hour(office), Pool.ASSISTED);
    var booking = UUID.randomUUID();
    training.add(booking, BookingCode.random(random), by.id(), slot, applicant, now);
    return bookings.find(id, booking).orElseThrow();
  }

  /** Neither early nor late; in the last minutes of a day as late as it goes. */
  private LocalTime hour(Office office) {
    var now = clock.instant().atZone(office.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    var next = now.plusMinutes(QUARTER_MINUTES - now.getMinute() % QUARTER_MINUTES);
    return next.isBefore(now) ? now : next;
  }

  /** They are there. */
  public void arrive(Officer officer, Booking booking) {
    trainingOffice(booking.office());
    if (!(arriving.arrive(officer, Arriving.Came.all(booking)) instanceof Outcome.Done))
      throw new IllegalStateException("somebody invented could not arrive");
  }

  /** Everything of a training office. */
  public void forget(OfficeId id) {
    training.forget(trainingOffice(id).id());
  }

  private Office trainingOffice(OfficeId id) {
    var office = offices.office(id);
    if (!office.training()) throw new IllegalArgumentException("people come to " + id);
    return office;
  }
}
