package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.account.access.Leaving;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.plan.ClosingADay;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.upkeep.EndingDays;
import id.lintas.booking.upkeep.ReturningPlaces;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever way a place comes free, nobody can know when it can be had again. */
@LintasTest
class ReturningPlacesTests {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Autowired ApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired ChangingABooking changing;
  @Autowired EndingABooking ending;
  @Autowired ClosingADay closing;
  @Autowired EndingDays endingDays;
  @Autowired ReturningPlaces returning;
  @Autowired Leaving leaving;
  @Autowired BookingStore store;
  @Autowired FormIds forms;
  @Autowired Offices offices;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Citizens citizens;
  private Weeks weeks;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
  }

  private Booking book(Citizens.SignedIn who, SlotKey slot) {
    var party =
        who.personIds().stream()
            .map(id -> new Order.Choice(id, PlacingABookingTests.newPassport()))
            .toList();
    var form = forms.issue(who.accountId(), slot.office());
    var order = new Order(form, slot.office(), slot.day(), slot.hour(), false, party, Language.ID);
    return ((Outcome.Done) placing.place(who.accountId(), order, Origin.UNKNOWN)).booking();
  }

  /** When the places of a slot come back, and whether to the desk. */
  private List<Instant> due(SlotKey slot, boolean toDesk) {
    return jdbc.sql(
            """
            select returns_at from booking.returning_place
            where office_id = :office and day = :day and hour = :hour and to_desk = :desk
            """)
        .param("office", slot.office().value())
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("desk", toDesk)
        .query((row, number) -> row.getTimestamp("returns_at").toInstant())
        .list();
  }

  private void assertComesBackLater(SlotKey slot, Instant freed) {
    var due = due(slot, false);
    assertThat(due).hasSize(1);
    assertThat(due.getFirst())
        .isBetween(
            freed.plus(Duration.ofMinutes(59)), freed.plus(Duration.ofHours(24).plusMinutes(1)));
    assertThat(weeks.slot(slot).left()).isZero();
    while (returning.some(freed.plus(Duration.ofHours(25))) > 0) {
      // all that are due by then
    }
    assertThat(weeks.slot(slot).left()).isEqualTo(weeks.slot(slot).capacity());
  }

  @Test
  void cancelledMovedAwayAndUnpaid() {
    var office = OfficeId.of("TTE");
    var cancelled = weeks.open(office, Pool.PUBLIC, 1);
    var who = citizens.with(1);
    changing.cancel(Asked.by(who.accountId(), book(who, cancelled)));
    assertComesBackLater(cancelled, clock.instant());
    var from = weeks.open(office, Pool.PUBLIC, 1);
    var mover = citizens.with(1);
    changing.move(Asked.by(mover.accountId(), book(mover, from)), cancelled);
    assertComesBackLater(from, clock.instant());
    var unpaid = weeks.open(office, Pool.SAME_DAY, 1);
    var payer = citizens.with(1);
    var order =
        new Order(
            forms.issue(payer.accountId(), office),
            office,
            unpaid.day(),
            unpaid.hour(),
            true,
            List.of(
                new Order.Choice(payer.personIds().getFirst(), PlacingABookingTests.newPassport())),
            Language.ID);
    var booked = ((Outcome.Done) placing.place(payer.accountId(), order, Origin.UNKNOWN)).booking();
    ending.lapseUnpaid(office, booked.id());
    assertComesBackLater(unpaid, clock.instant());
  }

  private record Displaced(Citizens.SignedIn who, Booking booking, SlotKey held) {
    Asked asked() {
      return Asked.by(who.accountId(), booking);
    }
  }

  /** A booking whose day was closed, with a place held on the next day. */
  private Displaced displaced(Office office, LocalDate day) {
    var slot = weeks.at(office.id(), day, NINE, Pool.PUBLIC, 1, weeks.opened());
    var held = weeks.at(office.id(), day.plusDays(1), NINE, Pool.PUBLIC, 1, weeks.opened());
    var who = citizens.with(1);
    var booking = book(who, slot);
    closing.close(office, day, new Bilingual("Banjir", "Flood"), "officer:x");
    var after = store.find(office.id(), booking.id()).orElseThrow();
    assertThat(after.proposal().orElseThrow().slot()).isEqualTo(held);
    return new Displaced(who, after, held);
  }

  @Test
  void heldAfterAClosedDayAndGivenUpWithTheBooking() {
    var office = offices.office(OfficeId.of("BMU"));
    var one = displaced(office, office.today(clock.instant()).plusDays(9));
    changing.cancel(one.asked());
    assertComesBackLater(one.held(), clock.instant());
  }

  @Test
  void heldAfterAClosedDayAndLeftForAnotherHour() {
    var office = offices.office(OfficeId.of("SWQ"));
    var one = displaced(office, office.today(clock.instant()).plusDays(9));
    var other = weeks.open(office.id(), Pool.PUBLIC, 1);
    assertThat(changing.move(one.asked(), other)).isInstanceOf(Outcome.Done.class);
    assertComesBackLater(one.held(), clock.instant());
  }

  @Test
  void heldAfterAClosedDayAndNotAnswered() {
    var office = offices.office(OfficeId.of("MOF"));
    var one = displaced(office, office.today(clock.instant()).plusDays(9));
    var expires = one.booking().proposal().orElseThrow().expiresAt();
    endingDays.lapseProposals(expires);
    endingDays.lapseProposals(expires);
    assertThat(store.find(office.id(), one.booking().id()).orElseThrow().proposal()).isEmpty();
    assertComesBackLater(one.held(), clock.instant());
  }

  @Test
  void theDeskGetsWhatCouldNotComeBackTwoHoursBefore() {
    var office = offices.office(OfficeId.of("BIK"));
    var now = clock.instant().atZone(office.zone());
    var soon = now.plusMinutes(90);
    if (!soon.toLocalDate().equals(now.toLocalDate())) return;
    var hour = soon.toLocalTime().withSecond(0).withNano(0);
    var slot = weeks.at(office.id(), now.toLocalDate(), hour, Pool.PUBLIC, 2, weeks.opened());
    var who = citizens.with(2);
    changing.cancel(Asked.by(who.accountId(), book(who, slot)));
    assertThat(due(slot, true)).hasSize(1);
    assertThat(due(slot, false)).isEmpty();
    returning.some(clock.instant());
    assertThat(weeks.slot(slot).capacity()).isZero();
    var desks = new SlotKey(slot.office(), slot.day(), slot.hour(), Pool.ASSISTED);
    assertThat(weeks.slot(desks).left()).isEqualTo(2);
  }

  /** No way around the delay by leaving altogether. */
  @Test
  void anAccountWithALiveBookingIsNotDeleted() {
    var slot = weeks.open(OfficeId.of("TTE"), Pool.PUBLIC, 1);
    var who = citizens.with(1);
    var booking = book(who, slot);
    assertThat(leaving.delete(who.citizen())).isFalse();
    assertThat(store.find(slot.office(), booking.id()).orElseThrow().state())
        .isEqualTo(BookingState.ACTIVE);
    changing.cancel(Asked.by(who.accountId(), booking));
    assertThat(leaving.delete(who.citizen())).isTrue();
    assertComesBackLater(slot, clock.instant());
  }

  @Test
  void nobodyCanPredictIt() {
    var random = new java.util.Random(7);
    var now = Instant.parse("2026-11-27T07:00:00Z");
    var hours = new ArrayList<Long>();
    for (int n = 0; n < 2_000; n++) {
      var when = ReturnDelay.of(now, now.plus(Duration.ofDays(5)), random);
      assertThat(when.toDesk()).isFalse();
      hours.add(Duration.between(now, when.at()).toHours());
    }
    assertThat(hours).allMatch(hour -> hour >= 1 && hour <= 24);
    assertThat(hours.stream().distinct().count()).isGreaterThanOrEqualTo(23);
    for (int n = 0; n < 200; n++) {
      var begins = now.plus(Duration.ofHours(2 + n % 20));
      var when = ReturnDelay.of(now, begins, random);
      if (when.toDesk()) assertThat(when.at()).isEqualTo(now);
      else assertThat(when.at()).isBeforeOrEqualTo(begins.minus(Duration.ofHours(2)));
    }
  }
}
