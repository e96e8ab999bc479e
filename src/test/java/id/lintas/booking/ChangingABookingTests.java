package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.plan.ClosingADay;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.upkeep.EndingDays;
import id.lintas.booking.upkeep.ReturningPlaces;
import id.lintas.notify.Inbox;
import id.lintas.office.Bilingual;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintasTest
class ChangingABookingTests {
  private static final OfficeId OFFICE = OfficeId.of("MKW");
  private static final OfficeId ALONE = OfficeId.of("BPN");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Autowired ApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired ChangingABooking changing;
  @Autowired ClosingADay closing;
  @Autowired EndingDays ending;
  @Autowired ReturningPlaces returning;
  @Autowired FormIds forms;
  @Autowired BookingStore store;
  @Autowired PlaceStore places;
  @Autowired Offices offices;
  @Autowired Inbox inbox;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Citizens citizens;
  private Weeks weeks;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
  }

  private Outcome place(Citizens.SignedIn who, SlotKey slot) {
    var party =
        who.personIds().stream()
            .map(id -> new Order.Choice(id, PlacingABookingTests.newPassport()))
            .toList();
    var form = forms.issue(who.accountId(), slot.office());
    return placing.place(
        who.accountId(),
        new Order(form, slot.office(), slot.day(), slot.hour(), false, party, Language.ID),
        Origin.UNKNOWN);
  }

  private Booking booked(Citizens.SignedIn who, SlotKey slot) {
    return ((Outcome.Done) place(who, slot)).booking();
  }

  private SlotKey later(SlotKey slot, int hours, int places) {
    return weeks.at(
        OFFICE, slot.day(), slot.hour().plusHours(hours), Pool.PUBLIC, places, weeks.opened());
  }

  private static Booking done(Outcome outcome) {
    return ((Outcome.Done) outcome).booking();
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void movesOnceAndOnlyOnce() {
    var from = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var to = later(from, 1, 5);
    var third = later(from, 2, 5);
    var who = citizens.with(2);
    var booking = booked(who, from);
    var asked = Asked.by(who.accountId(), booking);
    var moved = done(changing.move(asked, to));
    assertThat(moved.slot()).isEqualTo(to);
    assertThat(moved.moves()).isEqualTo(1);
    assertThat(done(changing.move(asked, to)).version()).isEqualTo(moved.version());
    assertThat(refusal(changing.move(asked, third))).isEqualTo(new Refusal.Stale());
    assertThat(refusal(changing.move(Asked.by(who.accountId(), moved), third)))
        .isEqualTo(new Refusal.NoMoveLeft());
    assertThat(weeks.slot(to).taken()).isEqualTo(2);
    // the place that was left comes back later, when nobody knows
    assertThat(weeks.slot(from).taken()).isEqualTo(2);
    comeBack(from);
    assertThat(weeks.slot(from).taken()).isZero();
  }

  private void comeBack(SlotKey slot) {
    var due =
        jdbc.sql(
                "select extract(epoch from (returns_at - now()))::bigint from booking.returning_place"
                    + " where office_id = :office and day = :day and hour = :hour")
            .param("office", slot.office().value())
            .param("day", slot.day())
            .param("hour", slot.hour())
            .query(Long.class)
            .single();
    assertThat(Duration.ofSeconds(due)).isBetween(Duration.ofMinutes(59), Duration.ofHours(24));
    while (returning.some(clock.instant().plus(Duration.ofHours(25))) > 0) {
      // all that are due by then
    }
  }

  @Test
  void aFullHourAndAForeignOfficeAreRefusedAndNothingIsLost() {
    var from = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var full = later(from, 1, 1);
    var who = citizens.with(2);
    var booking = booked(who, from);
    var asked = Asked.by(who.accountId(), booking);
    assertThat(refusal(changing.move(asked, full))).isEqualTo(new Refusal.Full());
    var elsewhere = weeks.open(OfficeId.of("BIK"), Pool.PUBLIC, 5);
    assertThat(refusal(changing.move(asked, elsewhere))).isEqualTo(new Refusal.NoSuchPlace());
    assertThat(store.find(OFFICE, booking.id())).contains(booking);
  }

  @Test
  void whoWouldBeTooOldOnTheNewDayStaysOnTheOldOne() {
    var from = weeks.open(ALONE, Pool.PUBLIC, 5);
    var next = weeks.at(ALONE, from.day().plusDays(1), NINE, Pool.PUBLIC, 5, weeks.opened());
    // of two nationalities until the day before turning 21
    var born = next.day().minusYears(21);
    var child = Citizens.person(Relation.SELF, born, Sex.FEMALE, RegisterCheck.MATCHES);
    var who = citizens.withAll(List.of(child));
    var wanted =
        new Applicant.Wanted(
            ApplicationKind.DUAL_NATIONALITY_CHILD, PassportType.ELEKTRONIK, ValidityYears.FIVE);
    var order =
        new Order(
            forms.issue(who.accountId(), ALONE),
            ALONE,
            from.day(),
            NINE,
            false,
            List.of(new Order.Choice(who.personIds().getFirst(), wanted)),
            Language.ID);
    var booking = done(placing.place(who.accountId(), order, Origin.UNKNOWN));
    var tooOld =
        new Refusal.PartyRefused(
            List.of(new PartyRules.Fault(1, PartyRules.Rule.NATIONALITY_CHOSEN)));
    assertThat(refusal(changing.move(Asked.by(who.accountId(), booking), next))).isEqualTo(tooOld);
    assertThat(store.find(ALONE, booking.id())).contains(booking);

    closing.close(offices.office(ALONE), from.day(), new Bilingual("Banjir", "Flood"), "officer:x");
    var displaced = store.find(ALONE, booking.id()).orElseThrow();
    assertThat(displaced.proposal()).as("nothing is held that they may not take").isEmpty();
    places.take(next, 1);
    places.propose(ALONE, booking.id(), next, 1, clock.instant().plusSeconds(60));
    var held = store.find(ALONE, booking.id()).orElseThrow();
    assertThat(refusal(changing.acceptProposal(Asked.by(who.accountId(), held)))).isEqualTo(tooOld);
  }

  @Test
  void cancellingFreesThePeopleAtOnceAndThePlaceLater() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 2);
    var who = citizens.with(2);
    var booking = booked(who, slot);
    var asked = Asked.by(who.accountId(), booking);
    assertThat(done(changing.cancel(asked)).state()).isEqualTo(BookingState.CANCELLED);
    assertThat(done(changing.cancel(asked)).state()).isEqualTo(BookingState.CANCELLED);
    assertThat(refusal(place(who, slot))).isEqualTo(new Refusal.Full());
    var other = later(slot, 1, 2);
    assertThat(place(who, other)).isInstanceOf(Outcome.Done.class);
    comeBack(slot);
    assertThat(weeks.slot(slot).left()).isEqualTo(2);
  }

  @Test
  void tenForTheLastPlaceByMoveAndOrderMakeExactlyOne() throws Exception {
    var from = weeks.open(OFFICE, Pool.PUBLIC, 10);
    var last = later(from, 1, 1);
    var movers = java.util.stream.IntStream.range(0, 5).mapToObj(n -> citizens.with(1)).toList();
    var booked = movers.stream().map(who -> Asked.by(who.accountId(), booked(who, from))).toList();
    var tasks = new java.util.ArrayList<Callable<Outcome>>();
    booked.forEach(asked -> tasks.add(() -> changing.move(asked, last)));
    for (int n = 0; n < 5; n++) {
      var who = citizens.with(1);
      tasks.add(() -> place(who, last));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var won = 0;
      for (var answer : threads.invokeAll(tasks)) if (answer.get() instanceof Outcome.Done) won++;
      assertThat(won).isEqualTo(1);
    }
    assertThat(weeks.slot(last).left()).isZero();
  }

  @Test
  void aClosedDayHoldsTheNearestPlaceAndCountsAgainstNobody() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var next = weeks.at(OFFICE, slot.day().plusDays(1), NINE, Pool.PUBLIC, 3, weeks.opened());
    var who = citizens.with(2);
    var alone = citizens.with(3);
    var booking = booked(who, slot);
    var without = booked(alone, slot);
    // the nearest place is held for the first; for the party of three too few are left
    var result =
        closing.close(
            offices.office(OFFICE), slot.day(), new Bilingual("Banjir", "Flood"), "officer:x");
    assertThat(result.displaced()).isEqualTo(2);
    var displaced = store.find(OFFICE, booking.id()).orElseThrow();
    assertThat(displaced.state()).isEqualTo(BookingState.DISPLACED);
    assertThat(refusal(place(who, next))).isInstanceOf(Refusal.PersonHasPlace.class);
    var moved = done(changing.move(Asked.by(who.accountId(), displaced), next));
    assertThat(moved.moves()).isZero();
    assertThat(moved.state()).isEqualTo(BookingState.ACTIVE);
    var other = store.find(OFFICE, without.id()).orElseThrow();
    assertThat(done(changing.cancel(Asked.by(alone.accountId(), other))).state())
        .isEqualTo(BookingState.CANCELLED);
    assertThat(weeks.slot(slot).left()).isZero();
    assertThat(inbox.latest(0).stream().filter(one -> one.address().equals(who.address())))
        .isNotEmpty();
  }

  @Test
  void whoMissesADayWaitsThirtyDaysUnlessNobodysArrivalWasNoted() {
    var day = clock.instant().atZone(offices.office(OFFICE).zone()).toLocalDate().plusDays(2);
    var slot = weeks.at(OFFICE, day, NINE, Pool.PUBLIC, 5, weeks.opened());
    var came = booked(citizens.with(1), slot);
    var who = citizens.with(1);
    var missed = booked(who, slot);
    assertThat(store.change(came, BookingState.ARRIVED, clock.instant())).isTrue();
    var afterwards = clock.instant().plus(Duration.ofDays(3));
    ending.end(OFFICE, day, afterwards);
    ending.end(OFFICE, day, afterwards);
    assertThat(store.find(OFFICE, missed.id()).orElseThrow().state())
        .isEqualTo(BookingState.NO_SHOW);
    var again = weeks.open(OFFICE, Pool.PUBLIC, 5);
    assertThat(refusal(place(who, again))).isEqualTo(new Refusal.Frozen(0, day.plusDays(30)));
    store.unfreeze(missed);
    assertThat(place(who, again)).isInstanceOf(Outcome.Done.class);
    assertThat(List.of(BookingState.values())).allSatisfy(s -> assertThat(s.next()).isNotNull());
  }
}
