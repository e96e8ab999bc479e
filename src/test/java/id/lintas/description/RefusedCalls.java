package id.lintas.description;

import static id.lintas.description.Asking.call;
import static id.lintas.description.BookingCalls.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.opening.AnnouncedRooms;
import id.lintas.description.Asking.Request;
import id.lintas.office.Offices;
import id.lintas.testing.Citizens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Orders and moves that come at the wrong time, in every way the description names. */
final class RefusedCalls {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final Asking ask;
  private final Citizens citizens;
  private final Weeks weeks;
  private final AnnouncedRooms rooms;
  private final BookingCalls bookings;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final LocalDate today;

  RefusedCalls(Asking ask, ApplicationContext context) {
    this.ask = ask;
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
    rooms = AnnouncedRooms.of(context);
    bookings = new BookingCalls(ask, context);
    jdbc = context.getBean(JdbcClient.class);
    clock = context.getBean(Clock.class);
    today = context.getBean(Offices.class).office(OFFICE).today(clock.instant());
  }

  void askAll() {
    whatCannotBeHad();
    frozen();
    onceMoved();
    onTheDay();
  }

  private void whatCannotBeHad() {
    var who = citizens.with(1);
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var booking = bookings.book(who, slot);
    var other = citizens.with(1);
    var past = weeks.at(OFFICE, today.minusDays(8), NINE, Pool.PUBLIC, 1, weeks.opened());
    var nowhere = new SlotKey(OFFICE, slot.day(), LocalTime.of(23, 0), Pool.PUBLIC);
    var soon = clock.instant().plus(Duration.ofDays(3));
    var later = weeks.at(OFFICE, weeks.monday(), NINE, Pool.PUBLIC, 1, soon);
    var never = weeks.open(OFFICE, Pool.PUBLIC, 1);
    onlyOn(never, today.plusDays(3));
    var full = weeks.open(OFFICE, Pool.PUBLIC, 1);
    bookings.book(citizens.with(1), full);
    ask.refused(422, "in-the-past", order(other, past));
    ask.refused(422, "no-such-place", order(other, nowhere));
    ask.refused(409, "not-open", order(other, never));
    ask.refused(422, "in-the-past", move(who, booking, past));
    ask.refused(409, "not-open", move(who, booking, never));
    assertThat(ask.refused(409, "not-open-yet", move(who, booking, later)).has("opensAt")).isTrue();
    var problem = ask.refused(409, "place-full", move(who, booking, full));
    assertThat(problem.get("alternatives").isArray()).isTrue();
  }

  private Request order(Citizens.SignedIn who, SlotKey slot) {
    return bookings.order(who, slot, bookings.form(who, OFFICE));
  }

  private static Request move(Citizens.SignedIn who, JsonNode booking, SlotKey to) {
    return call("POST /api/v1/bookings/{code}/move")
        .by(who.token())
        .at(BookingCalls.path(booking) + "/move")
        .with(BookingCalls.change(booking, to));
  }

  /** What is left of that week is sold on that weekday only. */
  private void onlyOn(SlotKey slot, LocalDate day) {
    jdbc.sql(
            """
            update booking.release set only_on = :weekday
            where office_id = :office and first_day = :week
            """)
        .param("weekday", day.getDayOfWeek().getValue())
        .param("office", slot.office().value())
        .param("week", slot.week())
        .update();
  }

  private void frozen() {
    var who = citizens.with(1);
    jdbc.sql(
            """
            insert into booking.account_freeze (account_id, until, office_id, booking_id)
            values (:account, :until, :office, gen_random_uuid())
            """)
        .param("account", who.accountId())
        .param("until", today.plusDays(30))
        .param("office", OFFICE.value())
        .update();
    var slot = rooms.announced(OFFICE, 1).getFirst();
    var enter = OpeningCalls.enter(who, slot, true, bookings.form(who, OFFICE));
    for (var refused : List.of(enter, order(who, weeks.open(OFFICE, Pool.PUBLIC, 1)))) {
      var problem = ask.refused(409, "frozen", refused);
      assertThat(problem.get("position").asInt()).isZero();
      assertThat(problem.get("until").asString()).isEqualTo(today.plusDays(30).toString());
    }
  }

  private void onceMoved() {
    var who = citizens.with(1);
    var first = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var booking = bookings.book(who, first);
    var moved = ask.expect(200, move(who, booking, weeks.open(OFFICE, Pool.PUBLIC, 1)));
    ask.refused(409, "no-move-left", move(who, moved, weeks.open(OFFICE, Pool.PUBLIC, 1)));
  }

  private void onTheDay() {
    var who = citizens.with(1);
    var booking = bookings.book(who, weeks.open(OFFICE, Pool.PUBLIC, 1));
    jdbc.sql("update booking.booking set day = :day where code = :code")
        .param("day", today.minusDays(1))
        .param("code", booking.get("code").asString().replace("-", ""))
        .update();
    ask.refused(409, "too-late", move(who, booking, weeks.open(OFFICE, Pool.PUBLIC, 1)));
    var cancel = call("POST /api/v1/bookings/{code}/cancellation").by(who.token());
    ask.refused(409, "too-late", cancel.at(BookingCalls.path(booking) + "/cancellation"));
  }
}
