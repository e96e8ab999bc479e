package id.lintas.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.ArrivalStore;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.upkeep.EndingDays;
import id.lintas.office.DecidedSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Who came, in which order, too early or too late, and after the office closed. */
@LintasTest
class ArrivingTests {
  private static final OfficeId OFFICE = OfficeId.of("BDJ");

  /** Each test has an hour of today for itself. */
  private static final AtomicInteger SECONDS = new AtomicInteger();

  @Autowired WebApplicationContext context;
  @Autowired BookingForSomebody assisting;
  @Autowired Arriving arriving;
  @Autowired ArrivalTerms terms;
  @Autowired ArrivalStore arrivals;
  @Autowired BookingStore store;
  @Autowired EndingDays ending;
  @Autowired FormIds forms;
  @Autowired Offices offices;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Weeks weeks;
  private Officer officer;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    officer = new Officers(context).at(OFFICE, Role.FRONT_DESK, Role.QUOTA_OFFICER);
  }

  private Booking booked(int people) {
    var slot = weeks.open(OFFICE, Pool.ASSISTED, people);
    var party =
        Stream.generate(() -> DeskTests.applicant(LocalDate.of(1990, 3, 1))).limit(people).toList();
    var form = forms.issue(officer.id(), OFFICE);
    var placed = assisting.place(officer, form, slot.day(), slot.hour(), party, Language.ID);
    return ((Outcome.Done) placed).booking();
  }

  /** As if today had been chosen, on which nobody can book any more. */
  private Booking today(Booking booking) {
    var today = offices.office(OFFICE).today(clock.instant());
    var now = clock.instant().atZone(offices.office(OFFICE).zone()).toLocalTime();
    var hour = now.truncatedTo(ChronoUnit.HOURS).plusSeconds(SECONDS.incrementAndGet());
    weeks.at(OFFICE, today, hour, Pool.ASSISTED, 5, weeks.opened());
    jdbc.sql(
            """
            update booking.booking set day = :day, hour = :hour
            where office_id = :office and id = :id
            """)
        .param("day", today)
        .param("hour", hour)
        .param("office", OFFICE.value())
        .param("id", booking.id())
        .update();
    return store.find(OFFICE, booking.id()).orElseThrow();
  }

  private Outcome came(Booking booking, String reason, Integer... positions) {
    return arriving.arrive(officer, new Arriving.Came(booking.id(), Set.of(positions), reason));
  }

  @Test
  void aPartyMayArriveInPartAndTheRestLaterTheSameDay() {
    var booking = today(booked(3));
    assertThat(came(booking, "")).isEqualTo(Outcome.refused(new Refusal.Stale()));
    assertThat(came(booking, "", 1, 3)).isInstanceOf(Outcome.Done.class);
    var first = arrivals.of(booking);
    assertThat(first).containsOnlyKeys(1, 3);
    assertThat(first.get(1).number()).isEqualTo(first.get(3).number());
    var after = store.find(OFFICE, booking.id()).orElseThrow();
    assertThat(arriving.standing(after).expected()).isTrue();
    assertThat(came(booking, "", 1, 2, 3)).isInstanceOf(Outcome.Done.class);
    var all = arrivals.of(booking);
    assertThat(all).containsOnlyKeys(1, 2, 3);
    assertThat(all.get(2).number()).isGreaterThan(all.get(1).number());
    assertThat(came(booking, "", 1, 2, 3)).isInstanceOf(Outcome.Done.class);
    assertThat(arriving.standing(after).expected()).isFalse();
  }

  @Test
  void anHourBeforeAndAfterIsInTime() {
    var booking = booked(1);
    var office = offices.office(OFFICE);
    var hour = booking.slot().day().atTime(booking.slot().hour()).atZone(office.zone()).toInstant();
    assertThat(terms.from(office, booking)).contains(hour.minus(Duration.ofHours(1)));
    assertThat(terms.late(office, booking, hour.plus(Duration.ofHours(1)))).isFalse();
    assertThat(terms.late(office, booking, hour.plus(Duration.ofMinutes(61)))).isTrue();
  }

  @Test
  void whoComesBeforeTheirHourComesInWithAReasonOnly() {
    var office = OfficeId.of("WKB");
    new DecidedSettings(context)
        .put(
            office,
            Setting.ARRIVE_EARLY_MINUTES,
            offices.office(office).today(clock.instant()),
            "0");
    var booking =
        new ExpectedToday(context, office).at(LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS));
    assertThat(refusal(cameTo(office, booking, " "))).isInstanceOf(Refusal.TooEarly.class);
    assertThat(cameTo(office, booking, "ibunya sudah dipanggil")).isInstanceOf(Outcome.Done.class);
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void whoWasTickedOnPaperIsLateByTheirHourNotByThatOfTheCopying() {
    var office = OfficeId.of("BUW");
    var expected = new ExpectedToday(context, office);
    var now = clock.instant().atZone(offices.office(office).zone()).toLocalTime();
    var booking = expected.at(LocalTime.MIN);
    assertThat(arriving.standing(booking).late()).isEqualTo(now.isAfter(LocalTime.of(1, 0)));
    var there = new Officers(context).at(office, Role.FRONT_DESK);
    var came =
        new Arriving.Came(booking.id(), Set.of(1), "", Optional.of(LocalTime.MIN.plusMinutes(5)));
    assertThat(arriving.arrive(there, came)).isInstanceOf(Outcome.Done.class);
    assertThat(arrivals.of(booking).get(1).late()).isFalse();
  }

  private Outcome cameTo(OfficeId office, Booking booking, String reason) {
    var there = new Officers(context).at(office, Role.FRONT_DESK);
    return arriving.arrive(there, new Arriving.Came(booking.id(), Set.of(1), reason));
  }

  private LocalDate lets(OfficeId office) {
    var today = offices.office(office).today(clock.instant());
    new DecidedSettings(context).put(office, Setting.ARRIVE_OTHER_DAY, today, "YES");
    return today;
  }

  @Test
  void anotherDayIsRefusedUnlessTheOfficeLetsOfficersAdmitWithAReason() {
    var office = OfficeId.of("BSA");
    var expected = new ExpectedToday(context, office);
    var tomorrow = expected.of(1, expected.today().plusDays(1));
    assertThat(arriving.standing(tomorrow).otherDay()).isFalse();
    assertThat(cameTo(office, tomorrow, "berobat besok"))
        .isEqualTo(Outcome.refused(new Refusal.AnotherDay(tomorrow.slot().day())));
    var today = lets(office);
    assertThat(arriving.standing(tomorrow).otherDay()).isTrue();
    assertThat(cameTo(office, tomorrow, " "))
        .isEqualTo(Outcome.refused(new Refusal.AnotherDay(tomorrow.slot().day())));
    assertThat(cameTo(office, tomorrow, "berobat besok")).isInstanceOf(Outcome.Done.class);
    assertThat(arrivals.of(tomorrow).get(1).late()).isTrue();
    assertThat(arrivals.latest(office, today, 1).getFirst().booking()).isEqualTo(tomorrow.id());
    assertThat(arrivals.before(office, tomorrow.slot().day())).containsExactly(tomorrow.id());
    var object = "booking:" + tomorrow.id();
    assertThat(Recorded.by(jdbc, object, "booking.arrived.otherDay")).hasSize(1);
  }

  @Test
  void whoMissedTheirDayIsLetInForAWeekAndNoLonger() {
    var office = OfficeId.of("BTN");
    var today = lets(office);
    var expected = new ExpectedToday(context, office);
    var week = expected.of(1, today.minusDays(7));
    store.change(week, BookingState.NO_SHOW, clock.instant());
    assertThat(cameTo(office, week, "jalan putus karena banjir")).isInstanceOf(Outcome.Done.class);
    var longAgo = expected.of(1, today.minusDays(8));
    store.change(longAgo, BookingState.NO_SHOW, clock.instant());
    assertThat(cameTo(office, longAgo, "jalan putus karena banjir"))
        .isEqualTo(Outcome.refused(new Refusal.AnotherDay(longAgo.slot().day())));
  }

  @Test
  void closingNotesWhoDidNotComeAndTheSameDayLiftsItWithAReason() {
    var booking = booked(2);
    var zone = offices.office(OFFICE).zone();
    var day = booking.slot().day();
    ending.close(OFFICE, day, day.atTime(9, 0).atZone(zone).toInstant());
    assertThat(store.find(OFFICE, booking.id()).orElseThrow().state())
        .isEqualTo(BookingState.ACTIVE);
    ending.close(OFFICE, day, day.atTime(22, 0).atZone(zone).toInstant());
    var missed = store.find(OFFICE, booking.id()).orElseThrow();
    assertThat(missed.state()).isEqualTo(BookingState.NO_SHOW);
    assertThat(came(missed, "sudah menunggu di dalam", 1))
        .isEqualTo(Outcome.refused(new Refusal.AnotherDay(day)));
    var today = today(missed);
    assertThat(arriving.standing(today).missedToday()).isTrue();
    assertThat(came(today, "", 1, 2)).isEqualTo(Outcome.refused(new Refusal.Stale()));
    assertThat(came(today, "sudah menunggu di dalam", 1, 2)).isInstanceOf(Outcome.Done.class);
    assertThat(store.find(OFFICE, booking.id()).orElseThrow().state())
        .isEqualTo(BookingState.ARRIVED);
  }
}
