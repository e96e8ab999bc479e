package id.lintas.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.audit.Audit;
import id.lintas.audit.Filter;
import id.lintas.booking.Bookings;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.opening.VerifyingDraws;
import id.lintas.booking.upkeep.ReturningPlaces;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Places that come back while people wait for them: never two, never lost, by lot. */
@LintasTest
class DrawingForAPlaceTests {
  private static final OfficeId OFFICE = OfficeId.of("KDI");

  @Autowired ApplicationContext context;
  @Autowired DrawingForAPlace drawing;
  @Autowired ReturningPlaces returning;
  @Autowired KeepingAListing keeping;
  @Autowired Bookings bookings;
  @Autowired Offices offices;
  @Autowired Audit audit;
  @Autowired TransactionOperations transaction;

  private Weeks weeks;
  private ListWorld world;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    world = new ListWorld(context);
  }

  private List<ReturnDraw> draws(SlotKey slot) {
    return drawing.ofWeek(new OpeningKey(slot.office(), slot.week()));
  }

  private int places(Citizens.SignedIn who) {
    return (int)
        bookings.ofAccount(who.accountId()).stream().filter(one -> one.state().live()).count();
  }

  @Test
  void oneOfThoseItSuitsIsDrawnBookedAndTheDrawCanBeComputedAgain() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    world.freed(slot, 1);
    var people = new ArrayList<Citizens.SignedIn>();
    var listings = new ArrayList<UUID>();
    for (int i = 0; i < 5; i++) {
      people.add(world.citizen());
      listings.add(world.listed(people.getLast(), slot));
    }
    world.comeBack();
    var draw = draws(slot).getFirst();
    assertThat(draw.candidates()).containsExactlyInAnyOrderElementsOf(listings);
    assertThat(draw.booked()).hasSize(1);
    var published =
        drawing.published(new OpeningKey(OFFICE, slot.week()), draw.id()).orElseThrow().draw();
    assertThat(VerifyingDraws.findings(published)).isEmpty();
    assertThat(published.order().getFirst()).isEqualTo(draw.booked().getFirst());
    assertThat(promised(draw)).isEqualTo(published.storedCommitment());
    for (int i = 0; i < 5; i++) {
      var won = listings.get(i).equals(draw.booked().getFirst());
      assertThat(places(people.get(i))).isEqualTo(won ? 1 : 0);
      assertThat(world.state(people.get(i), listings.get(i)))
          .isEqualTo(won ? ListingState.BOOKED : ListingState.LISTED);
    }
    assertThat(weeks.slot(slot).left()).isZero();
  }

  /** Written when the place was given back, before anybody could know who would be listed. */
  private String promised(ReturnDraw draw) {
    return audit
        .read(new Filter(null, null, null, "return:" + draw.id(), null, null), 0)
        .entries()
        .stream()
        .map(recorded -> recorded.entry().detail().get("stored"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whomNoneSuitsLeavesThePlaceToEverybody() {
    var monday = weeks.monday();
    var slot = weeks.at(OFFICE, monday, LocalTime.of(9, 0), Pool.PUBLIC, 1, weeks.opened());
    world.freed(slot, 1);
    var pair = world.family(2);
    var afternoon = world.citizen();
    var otherDay = world.citizen();
    var waiting =
        List.of(
            world.listed(pair, slot),
            world.listed(afternoon, slot, new Preference(Set.of(), Preference.Part.AFTERNOON)),
            world.listed(
                otherDay, slot, new Preference(Set.of(monday.plusDays(1)), Preference.Part.ANY)));
    world.comeBack();
    assertThat(weeks.slot(slot).left()).isEqualTo(1);
    assertThat(draws(slot)).isEmpty();
    assertThat(world.state(pair, waiting.getFirst())).isEqualTo(ListingState.LISTED);
    // the next one in the same hour makes room for the pair
    var visitor = world.citizen();
    var booked = world.book(visitor, slot);
    world.giveBack(visitor, booked);
    world.comeBack();
    assertThat(weeks.slot(slot).left()).isEqualTo(1);
  }

  @Test
  void aFamilysPlacesGoToSeveralAndTwoSinglesInAnHourMakeRoomForAPair() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 4);
    world.freed(slot, 4);
    var pair = world.family(2);
    var listed = world.listed(pair, slot);
    var single = world.citizen();
    world.listed(single, slot);
    world.comeBack();
    assertThat(world.state(pair, listed)).isEqualTo(ListingState.BOOKED);
    assertThat(places(single)).isEqualTo(1);
    assertThat(weeks.slot(slot).left()).isEqualTo(1);
    var other = world.citizen();
    var place = world.book(other, slot);
    var later = world.family(1);
    var second = bookings.ofAccount(single.accountId()).getFirst();
    world.giveBack(single, second);
    world.giveBack(other, place);
    var couple = world.family(2);
    var waiting = world.listed(couple, slot);
    world.comeBack();
    assertThat(world.state(couple, waiting)).isEqualTo(ListingState.BOOKED);
    assertThat(places(later)).isZero();
  }

  @Test
  void whoHasAPlaceMeanwhileIsPassedOverAndOffTheList() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var elsewhere = weeks.open(OfficeId.of("BLT"), Pool.PUBLIC, 1);
    world.freed(slot, 1);
    var placed = world.citizen();
    var listing = world.listed(placed, slot);
    assertThat(world.place(placed, elsewhere)).isInstanceOf(Outcome.Done.class);
    world.comeBack();
    assertThat(world.state(placed, listing)).isEqualTo(ListingState.REFUSED);
    assertThat(places(placed)).isEqualTo(1);
    assertThat(weeks.slot(slot).left()).isEqualTo(1);
    assertThat(draws(slot).getFirst().booked()).isEmpty();
  }

  /** The bound of the hand holds here as everywhere; it may end before the next place comes. */
  @Test
  void whoReachedABoundIsPassedOverAndStays() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var elsewhere = weeks.open(OfficeId.of("BLT"), Pool.PUBLIC, 5);
    var who = world.citizen();
    var listing = world.listed(who, slot);
    for (int i = 0; i < 3; i++) world.giveBack(who, world.book(who, elsewhere));
    world.freed(slot, 1);
    world.comeBack();
    assertThat(world.state(who, listing)).isEqualTo(ListingState.LISTED);
    assertThat(places(who)).isZero();
    assertThat(weeks.slot(slot).left()).isEqualTo(1);
  }

  @Test
  void nobodyIsGivenAPlaceTheyCouldNotKnowOf() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    world.freed(slot, 1);
    var who = world.citizen();
    var listing = world.listed(who, slot);
    var begins = slot.startsAt(offices.office(OFFICE).zone());
    while (returning.some(begins.minus(Duration.ofHours(23))) > 0) {
      // all that are due by then
    }
    assertThat(world.state(who, listing)).isEqualTo(ListingState.LISTED);
    assertThat(weeks.slot(slot).left()).isEqualTo(1);
  }

  @Test
  void aNodeThatDiesInTheMiddleHasChangedNothing() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    world.freed(slot, 1);
    var who = world.citizen();
    var listing = world.listed(who, slot);
    transaction.executeWithoutResult(
        dying -> {
          world.comeBack();
          dying.setRollbackOnly();
        });
    assertThat(world.state(who, listing)).isEqualTo(ListingState.LISTED);
    assertThat(places(who)).isZero();
    assertThat(world.onTheirWay(slot)).isEqualTo(1);
    assertThat(weeks.slot(slot).left()).isZero();
    world.comeBack();
    assertThat(world.state(who, listing)).isEqualTo(ListingState.BOOKED);
    assertThat(world.onTheirWay(slot)).isZero();
    assertThat(weeks.slot(slot).left()).isZero();
  }

  /** Several nodes bring back places while people leave, book elsewhere and want the same ones. */
  @Test
  void manyAtOnceNeverGiveOnePlaceTwiceNorLoseOne() throws Exception {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 12);
    var elsewhere = weeks.open(OfficeId.of("BLT"), Pool.PUBLIC, 30);
    for (int i = 0; i < 12; i++) world.freed(slot, 1);
    var people = new ArrayList<Citizens.SignedIn>();
    var listings = new ArrayList<UUID>();
    for (int i = 0; i < 16; i++) {
      people.add(world.citizen());
      listings.add(world.listed(people.getLast(), slot));
    }
    var tasks = new ArrayList<Callable<Object>>();
    for (int node = 0; node < 4; node++) tasks.add(Executors.callable(world::comeBack));
    for (int i = 0; i < 4; i++) {
      var booking = people.get(i);
      var leaving = people.get(15 - i);
      var left = listings.get(15 - i);
      var stranger = world.citizen();
      tasks.add(() -> world.place(booking, elsewhere));
      tasks.add(Executors.callable(() -> keeping.leave(leaving.accountId(), left)));
      tasks.add(() -> world.place(stranger, slot));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(tasks)) done.get();
    }
    world.comeBack();
    for (int i = 0; i < 16; i++) {
      assertThat(places(people.get(i))).isLessThanOrEqualTo(1);
      if (world.state(people.get(i), listings.get(i)) == ListingState.BOOKED)
        assertThat(places(people.get(i))).isEqualTo(1);
    }
    assertThat(world.onTheirWay(slot)).isZero();
    assertThat(weeks.slot(slot).taken()).isEqualTo(world.bookings(slot));
    var booked = draws(slot).stream().flatMap(draw -> draw.booked().stream()).toList();
    assertThat(booked).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
  }
}
