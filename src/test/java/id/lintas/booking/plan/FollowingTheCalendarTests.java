package id.lintas.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Availability.Why;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.booking.store.ReleaseStore.Stranded;
import id.lintas.office.AddingAHoliday;
import id.lintas.office.Bilingual;
import id.lintas.office.EditingHours;
import id.lintas.office.Hours;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.office.store.CalendarStore.WeekdayHours;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Approvals;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** Holidays and shorter hours that are decided after a week was published. */
@LintasTest
class FollowingTheCalendarTests {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime ONE = LocalTime.of(13, 0);
  private static final String QUOTA = "/petugas/kuota";

  @Autowired WebApplicationContext context;
  @Autowired AddingAHoliday holidays;
  @Autowired EditingHours hours;
  @Autowired Approvals approvals;
  @Autowired OfficeCalendar calendar;
  @Autowired Availabilities availabilities;
  @Autowired PlanningTheWeek planning;
  @Autowired PublishingAWeek publishing;
  @Autowired PlacingABooking placing;
  @Autowired ClosingADay closing;
  @Autowired QuotaWeeks quota;
  @Autowired ReleaseStore releases;
  @Autowired PlaceStore places;
  @Autowired BookingStore store;
  @Autowired FormIds forms;
  @Autowired Offices offices;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Weeks weeks;
  private Officers officers;
  private Citizens citizens;
  private LocalDate monday;

  @BeforeEach
  void aWeekWithoutHolidays() {
    weeks = Weeks.of(context);
    officers = new Officers(context);
    citizens = Citizens.of(context);
    do monday = weeks.monday();
    while (!calendar.holidays(monday, monday.plusDays(7)).isEmpty());
  }

  @Test
  void aHolidayTakesItsDayFromWeeksThatArePublished() {
    var office = office("AGM");
    var slot = at(office, monday.plusDays(1), NINE);
    var booked = book(slot);
    var late = citizens.with(1);
    try {
      decide(monday.plusDays(1));
      assertThat(ordered(late, slot)).isEqualTo(Outcome.refused(new Refusal.Full()));
      assertThat(releases.daysOff(office.id(), slot.day(), slot.day()))
          .extracting(ReleaseStore.DayOff::reason)
          .containsExactly(new Bilingual("Hari Uji", "Test Day"));
      assertThat(find(booked).state()).isEqualTo(BookingState.ACTIVE);
      toBeClosedByItsOfficer(office, booked);
    } finally {
      jdbc.sql("delete from office.holiday where day = :day").param("day", slot.day()).update();
    }
  }

  private void toBeClosedByItsOfficer(Office office, Booking booked) {
    var day = booked.slot().day();
    assertThat(quota.stranded(office)).containsExactly(new Stranded(day, true, 1));
    var officer = officers.signedIn(officers.at(office.id(), Role.QUOTA_OFFICER));
    assertThat(officer.get().uri(QUOTA))
        .bodyText()
        .contains("Harus ditutup", QUOTA + "/tutup?hari=" + day);
    assertThat(officer.get().uri(QUOTA + "/tutup?hari=" + day))
        .bodyText()
        .contains("value=\"Hari Uji\"", "value=\"Test Day\"");
    closing.close(office, day, new Bilingual("Hari Uji", "Test Day"), "officer:x");
    assertThat(find(booked).state()).isEqualTo(BookingState.DISPLACED);
    assertThat(quota.stranded(office)).isEmpty();
  }

  @Test
  void aDayWithinReachSaysWhyItIsClosed() {
    var office = office("BKI");
    var day = office.today(clock.instant()).plusDays(9);
    while (day.getDayOfWeek().getValue() != 3) day = day.plusDays(1);
    at(office, day, NINE);
    decide(office, day, Optional.empty());
    var last = day;
    assertThat(availabilities.at(office, Pool.PUBLIC, 1).days())
        .filteredOn(one -> one.date().equals(last))
        .singleElement()
        .matches(one -> one.why().orElseThrow() instanceof Why.Closed);
  }

  @Test
  void shorterHoursCloseThoseOutsideOfThemAndNoOthers() {
    var office = office("BNG");
    var friday = monday.plusDays(4);
    var morning = at(office, friday, NINE);
    var noon = at(office, friday, ONE);
    var stays = book(morning);
    var moves = book(noon);
    decide(office, friday, Optional.of(LocalTime.NOON));
    assertThat(weeks.slot(morning).left()).isEqualTo(1);
    assertThat(weeks.slot(noon).left()).isZero();
    assertThat(quota.stranded(office)).containsExactly(new Stranded(friday, false, 1));

    var officer = officers.signedIn(officers.at(office.id(), Role.QUOTA_OFFICER));
    assertThat(officer.get().uri(QUOTA + "/tutup-jam?hari=" + friday)).bodyText().contains("Ada 1");
    assertThat(officer.post().uri(QUOTA + "/tutup-jam").param("hari", friday.toString()))
        .hasStatus3xxRedirection();
    assertThat(find(stays).state()).isEqualTo(BookingState.ACTIVE);
    assertThat(find(moves).state()).isEqualTo(BookingState.DISPLACED);
    assertThat(find(moves).proposal().orElseThrow().slot()).isEqualTo(morning);
    assertThat(quota.stranded(office)).isEmpty();

    places.giveBack(noon, 1);
    assertThat(weeks.slot(noon).left()).as("nothing comes back to a closed hour").isZero();
    decide(office, friday, Optional.of(LocalTime.of(16, 0)));
    assertThat(releases.closedHours(office.id(), friday, friday)).isEmpty();
  }

  @Test
  void aWeekThatIsPublishedMeanwhileWaitsForTheChange() throws Exception {
    var office = office("KDR");
    var plan = List.of(new PlanHour(5, NINE, Pool.PUBLIC, 2), new PlanHour(5, ONE, Pool.PUBLIC, 2));
    planning.replace(office.id(), plan, false, "officer:x");
    var friday = monday.plusDays(4);
    var published = new CompletableFuture<Boolean>();
    transaction.executeWithoutResult(
        status -> {
          decide(office, friday, Optional.of(LocalTime.NOON));
          Thread.ofPlatform()
              .start(() -> published.complete(publishing.publish(office, monday, "system")));
          while (!waiting() && !published.isDone()) Thread.onSpinWait();
        });
    assertThat(published.get()).isTrue();
    assertThat(releases.slots(office.id(), friday, friday, office.zone()))
        .extracting(slot -> slot.key().hour())
        .containsExactly(NINE);
  }

  private boolean waiting() {
    return jdbc.sql(
                "select count(*) from pg_locks where not granted and relation = 'office.hours'::regclass")
            .query(Integer.class)
            .single()
        > 0;
  }

  private void decide(LocalDate day) {
    var asks = officers.atPalembang(Role.MINISTRY_ANALYST);
    var agrees = officers.atPalembang(Role.MINISTRY_ANALYST);
    holidays.ask(asks, day, new Bilingual("Hari Uji", "Test Day"), false);
    var asked =
        approvals.waiting(asks.office(), "holiday", clock.instant()).stream()
            .filter(one -> one.subject().equals("holiday:" + day))
            .findFirst()
            .orElseThrow();
    assertThat(approvals.approve(agrees, asked.id(), clock.instant()))
        .isEqualTo(Approvals.Decision.DONE);
  }

  private void decide(Office office, LocalDate day, Optional<LocalTime> closes) {
    var opening = closes.map(at -> new Hours(LocalTime.of(8, 0), at, Optional.empty()));
    for (var season : EditingHours.SEASONS)
      hours.decide(
          office.id(),
          new WeekdayHours(season, day.getDayOfWeek().getValue(), day, opening),
          "officer:x");
  }

  private Office office(String id) {
    return offices.office(OfficeId.of(id));
  }

  private SlotKey at(Office office, LocalDate day, LocalTime hour) {
    return weeks.at(office.id(), day, hour, Pool.PUBLIC, 2, weeks.opened());
  }

  private Booking find(Booking booking) {
    return store.find(booking.office(), booking.id()).orElseThrow();
  }

  private Booking book(SlotKey slot) {
    return ((Outcome.Done) ordered(citizens.with(1), slot)).booking();
  }

  private Outcome ordered(Citizens.SignedIn who, SlotKey slot) {
    var wanted =
        new id.lintas.booking.Applicant.Wanted(
            ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var order =
        new Order(
            forms.issue(who.accountId(), slot.office()),
            slot.office(),
            slot.day(),
            slot.hour(),
            false,
            List.of(new Order.Choice(who.personIds().getFirst(), wanted)),
            Language.ID);
    return placing.place(who.accountId(), order, Origin.UNKNOWN);
  }
}
