package id.lintas.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.booking.upkeep.EndingDays;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.office.Offices;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class QuotaTests {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Bilingual FLOOD = new Bilingual("Banjir", "Flood");

  @Autowired WebApplicationContext context;
  @Autowired PlanningTheWeek planning;
  @Autowired PublishingAWeek publishing;
  @Autowired QuotaWeeks quota;
  @Autowired ChangingAQuota changingQuota;
  @Autowired ClosingADay closing;
  @Autowired ChangingABooking changing;
  @Autowired PlacingABooking placing;
  @Autowired EndingDays ending;
  @Autowired Approvals approvals;
  @Autowired BookingStore store;
  @Autowired PlaceStore places;
  @Autowired FormIds forms;
  @Autowired Offices offices;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;

  private Weeks weeks;
  private Officers officers;
  private Citizens citizens;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    officers = new Officers(context);
    citizens = Citizens.of(context);
  }

  private Office office(String id) {
    return offices.office(OfficeId.of(id));
  }

  @Test
  void publishesTheUsualWeekOnceWithReasonsForDaysWithoutPlaces() {
    var office = office("KTM");
    var plan =
        List.of(
            new PlanHour(1, NINE, Pool.PUBLIC, 7),
            new PlanHour(1, NINE, Pool.ASSISTED, 2),
            new PlanHour(2, LocalTime.of(12, 0), Pool.PUBLIC, 3));
    planning.replace(office.id(), plan, false, "officer:" + UUID.randomUUID());
    var monday = weeks.monday();
    assertThat(quota.week(office, monday).published()).isFalse();
    var preview = publishing.preview(office, monday);
    assertThat(publishing.publish(office, monday, "system")).isTrue();
    assertThat(publishing.publish(office, monday, "system")).isFalse();
    var week = quota.week(office, monday);
    assertThat(week.published()).isTrue();
    assertThat(week.capacity()).isEqualTo(preview.places());
    // each of the five working days has hours or a reason
    assertThat(week.days().size() + week.closed().size()).isEqualTo(5);
  }

  @Test
  void fewerPlacesAtOnceMoreOnlyWithASecondOfficer() {
    var office = office("PHW");
    var slot = weeks.open(office.id(), Pool.PUBLIC, 5);
    book(slot);
    book(slot);
    var asks = officers.at(office.id(), Role.QUOTA_OFFICER);
    var agrees = officers.at(office.id(), Role.HEAD_OF_OFFICE);
    var stranger = officers.at(OfficeId.of("GTO"), Role.QUOTA_OFFICER);
    assertThat(changingQuota.change(stranger, slot, 3, office.zone()))
        .isEqualTo(ChangingAQuota.Result.NO_SUCH_HOUR);
    assertThat(changingQuota.change(asks, slot, 1, office.zone()))
        .isEqualTo(ChangingAQuota.Result.TOO_FEW);
    assertThat(changingQuota.change(asks, slot, 2, office.zone()))
        .isEqualTo(ChangingAQuota.Result.DONE);
    assertThat(changingQuota.change(asks, slot, 9, office.zone()))
        .isEqualTo(ChangingAQuota.Result.ASKED);
    assertThat(weeks.slot(slot).capacity()).isEqualTo(2);
    var now = clock.instant();
    var request = approvals.waiting(office.id(), ChangingAQuota.KIND, now).getFirst();
    assertThat(approvals.approve(asks, request.id(), now)).isEqualTo(Approvals.Decision.NOT_YOURS);
    assertThat(approvals.approve(agrees, request.id(), now)).isEqualTo(Approvals.Decision.DONE);
    assertThat(weeks.slot(slot).capacity()).isEqualTo(9);
    closing.close(office, slot.day(), FLOOD, asks.actor());
    assertThat(changingQuota.change(asks, slot, 12, office.zone()))
        .isEqualTo(ChangingAQuota.Result.NO_SUCH_HOUR);
  }

  private Booking book(SlotKey slot) {
    var who = citizens.with(1);
    var wanted =
        new id.lintas.booking.Applicant.Wanted(
            ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var party = who.personIds().stream().map(id -> new Order.Choice(id, wanted)).toList();
    var order =
        new Order(
            forms.issue(who.accountId(), slot.office()),
            slot.office(),
            slot.day(),
            slot.hour(),
            false,
            party,
            Language.ID);
    return ((Outcome.Done) placing.place(who.accountId(), order, Origin.UNKNOWN)).booking();
  }

  private SlotKey at(Office office, LocalDate day, int capacity) {
    return weeks.at(office.id(), day, NINE, Pool.PUBLIC, capacity, weeks.opened());
  }

  @Test
  void aClosedDayHoldsTheNearestPlaceAndClosingThatOneHoldsAnother() {
    var office = office("LUW");
    // within the four weeks in which another place is looked for
    var first = office.today(clock.instant()).plusDays(8);
    var booked = at(office, first, 2);
    var second = at(office, first.plusDays(1), 1);
    var third = at(office, first.plusDays(2), 1);
    var one = book(booked);
    var two = book(booked);
    assertThat(closing.affected(office, first)).isEqualTo(2);
    assertThat(closing.close(office, first, FLOOD, "officer:" + UUID.randomUUID()))
        .isEqualTo(new ClosingADay.Result(2, 2));
    var held =
        List.of(one, two).stream()
            .map(before -> store.find(office.id(), before.id()).orElseThrow())
            .collect(Collectors.toMap(after -> after.proposal().orElseThrow().slot(), a -> a));
    assertThat(held.keySet()).containsExactlyInAnyOrder(second, third);
    assertThat(held.values())
        .allMatch(after -> after.state() == BookingState.DISPLACED && after.moves() == 0);
    assertThat(weeks.slot(second).left()).isZero();

    var fourth = at(office, first.plusDays(3), 1);
    assertThat(closing.close(office, second.day(), FLOOD, "officer:" + UUID.randomUUID()))
        .isEqualTo(new ClosingADay.Result(1, 1));
    var again = store.find(office.id(), held.get(second).id()).orElseThrow();
    assertThat(again.proposal().orElseThrow().slot()).isEqualTo(fourth);
    assertThat(weeks.slot(second).capacity()).isZero();

    var accepted =
        (Outcome.Done) changing.acceptProposal(new Asked(again, "officer:" + UUID.randomUUID()));
    assertThat(accepted.booking().slot()).isEqualTo(fourth);
    assertThat(accepted.booking().moves()).isZero();
    assertThat(accepted.booking().state()).isEqualTo(BookingState.ACTIVE);
  }

  @Test
  void aReturningPlaceOfAClosedDayStaysClosed() {
    var office = office("PLW");
    var slot = weeks.open(office.id(), Pool.PUBLIC, 1);
    transaction.executeWithoutResult(status -> places.take(slot, 1));
    closing.close(office, slot.day(), FLOOD, "officer:" + UUID.randomUUID());
    transaction.executeWithoutResult(status -> places.giveToDesk(slot, 1));
    assertThat(quota.hour(office, slot.day(), slot.hour(), Pool.ASSISTED)).isEmpty();
    assertThat(weeks.slot(slot).capacity()).isZero();
  }

  @Test
  void theDesksRestIsEverybodysFromNoonOfTheDayBefore() {
    var office = office("THN");
    var desk = weeks.open(office.id(), Pool.ASSISTED, 4);
    var noon = desk.day().minusDays(1).atTime(12, 0).atZone(office.zone()).toInstant();
    transaction.executeWithoutResult(status -> places.take(desk, 1));
    ending.deskRests(justBefore(noon));
    assertThat(weeks.slot(desk).left()).isEqualTo(3);
    ending.deskRests(noon);
    ending.deskRests(noon);
    assertThat(weeks.slot(desk).left()).isZero();
    var everybodys = new SlotKey(desk.office(), desk.day(), desk.hour(), Pool.PUBLIC);
    assertThat(weeks.slot(everybodys).left()).isEqualTo(3);
  }

  private static Instant justBefore(Instant moment) {
    return moment.minusSeconds(1);
  }
}
