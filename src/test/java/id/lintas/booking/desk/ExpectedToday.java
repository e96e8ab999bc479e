package id.lintas.booking.desk;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.BookingStore;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Parties whose hour is now, as if they had chosen it before. */
public final class ExpectedToday {
  private static final AtomicInteger SECONDS = new AtomicInteger();

  private final WebApplicationContext context;
  private final OfficeId office;

  public ExpectedToday(WebApplicationContext context, OfficeId office) {
    this.context = context;
    this.office = office;
  }

  public LocalDate today() {
    var now = context.getBean(Clock.class).instant();
    return context.getBean(Offices.class).office(office).today(now);
  }

  /** In time, so many people. */
  public Booking of(int people) {
    return of(people, today());
  }

  /** Somebody alone, at an hour of today. */
  public Booking at(LocalTime hour) {
    return moved(placed(1), today(), hour);
  }

  public Booking of(int people, LocalDate day) {
    return moved(placed(people), day, hour());
  }

  private LocalTime hour() {
    var zone = context.getBean(Offices.class).office(office).zone();
    var now = context.getBean(Clock.class).instant().atZone(zone).toLocalTime();
    return now.truncatedTo(ChronoUnit.HOURS).plusSeconds(SECONDS.incrementAndGet());
  }

  /** In time, this person alone. */
  public Booking of(Applicant who) {
    return moved(placed(List.of(who)), today(), hour());
  }

  private Booking placed(int people) {
    return placed(
        Stream.generate(() -> DeskTests.applicant(LocalDate.of(1990, 3, 1)))
            .limit(people)
            .toList());
  }

  private Booking placed(List<Applicant> party) {
    var weeks = Weeks.of(context);
    var slot = weeks.open(office, Pool.ASSISTED, party.size());
    var officer = new Officers(context).at(office, Role.FRONT_DESK);
    var form = context.getBean(FormIds.class).issue(officer.id(), office);
    var placed =
        context
            .getBean(BookingForSomebody.class)
            .place(officer, form, slot.day(), slot.hour(), party, Language.ID);
    return ((Outcome.Done) placed).booking();
  }

  /** Nobody can book an hour that has begun. */
  private Booking moved(Booking booking, LocalDate day, LocalTime hour) {
    var weeks = Weeks.of(context);
    weeks.at(office, day, hour, Pool.ASSISTED, 5, weeks.opened());
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            update booking.booking set day = :day, hour = :hour
            where office_id = :office and id = :id
            """)
        .param("day", day)
        .param("hour", hour)
        .param("office", office.value())
        .param("id", booking.id())
        .update();
    return context.getBean(BookingStore.class).find(office, booking.id()).orElseThrow();
  }
}
