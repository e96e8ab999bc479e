package id.lintas.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.Limit;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.opening.Drawing;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Preference;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Onto the list and off it again. */
@LintasTest
class JoiningTheListTests {
  private static final OfficeId OFFICE = OfficeId.of("MLG");
  private static final OfficeId OTHER = OfficeId.of("BLR");

  @Autowired ApplicationContext context;
  @Autowired KeepingAListing keeping;
  @Autowired Drawing drawing;
  @Autowired Offices offices;
  @Autowired Clock clock;

  private Weeks weeks;
  private ListWorld world;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    world = new ListWorld(context);
  }

  private static Refusal refusal(JoiningTheList.Outcome outcome) {
    return ((JoiningTheList.Outcome.Refused) outcome).refusal();
  }

  private Refusal refused(Citizens.SignedIn who, SlotKey slot) {
    return refusal(world.join(who, slot, Preference.ANY));
  }

  @Test
  void aPersonIsOnOneListOfTheCountryAndMayLeaveIt() {
    var here = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var there = weeks.open(OTHER, Pool.PUBLIC, 1);
    var who = world.family(2);
    var listing = world.listed(who, here);
    assertThat(refused(who, there)).isEqualTo(new Refusal.OnList(1));
    assertThat(keeping.underWay(who.accountId())).isTrue();
    assertThat(keeping.underWay(who.accountId(), who.personIds().getLast())).isTrue();
    keeping.leave(who.accountId(), listing);
    keeping.leave(who.accountId(), listing);
    assertThat(world.state(who, listing)).isEqualTo(ListingState.LEFT);
    assertThat(keeping.underWay(who.accountId())).isFalse();
    assertThat(people(listing)).isZero();
    world.listed(who, there);
  }

  /** Who is off the list is forgotten here: the booking has its own copy. */
  private int people(UUID listing) {
    return world.count(
        "select count(*)::int from booking.listing_person where listing_id = '%s'"
            .formatted(listing));
  }

  @Test
  void oneFormJoinsOnceHoweverOftenItArrives() throws Exception {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var who = world.family(3);
    var form = world.form(who, OFFICE);
    var tasks = new ArrayList<Callable<JoiningTheList.Outcome>>();
    for (int i = 0; i < 8; i++)
      tasks.add(() -> world.join(who, slot, Preference.ANY, form, Origin.UNKNOWN));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(tasks))
        assertThat(answer.get()).isInstanceOf(JoiningTheList.Outcome.Inside.class);
    }
    assertThat(keeping.all(who.accountId())).hasSize(1);
    var stranger = world.citizen();
    assertThat(refusal(world.join(stranger, slot, Preference.ANY, form, Origin.UNKNOWN)))
        .isEqualTo(new Refusal.ForgedForm());
  }

  @Test
  void twoFormsOfOnePersonAtOnceMakeOneListing() throws Exception {
    var slots = new ArrayList<SlotKey>();
    for (int i = 0; i < 8; i++) slots.add(weeks.open(i % 2 == 0 ? OFFICE : OTHER, Pool.PUBLIC, 1));
    var who = world.citizen();
    var tasks = new ArrayList<Callable<JoiningTheList.Outcome>>();
    for (var slot : slots) tasks.add(() -> world.join(who, slot, Preference.ANY));
    var inside = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(tasks))
        if (answer.get() instanceof JoiningTheList.Outcome.Inside) inside++;
    }
    assertThat(inside).isEqualTo(1);
    assertThat(keeping.live(who.accountId())).hasSize(1);
  }

  @Test
  void whoHasAPlaceNeedsNoList() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var who = world.citizen();
    world.book(who, slot);
    assertThat(refused(who, slot)).isEqualTo(new Refusal.PersonHasPlace(1));
  }

  @Test
  void aListIsOpenFromTheEndOfTheOpeningUntilADayBeforeItsLastHour() {
    var soon = clock.instant().plus(Duration.ofHours(1));
    var waiting = weeks.at(OFFICE, weeks.monday(), LocalTime.of(9, 0), Pool.PUBLIC, 1, soon);
    assertThat(refused(world.citizen(), waiting)).isInstanceOf(Refusal.NotOpen.class);
    var opened = weeks.open(OFFICE, Pool.PUBLIC, 1);
    drawing.announce(new OpeningKey(OFFICE, opened.week()), weeks.opened(), Duration.ofMinutes(10));
    assertThat(refused(world.citizen(), opened)).isEqualTo(new Refusal.WaitingRoom());
    var onTheDay = weeks.open(OTHER, Pool.PUBLIC, 1);
    var asSameDay = new SlotKey(OTHER, onTheDay.day(), onTheDay.hour(), Pool.SAME_DAY);
    assertThat(refused(world.citizen(), asSameDay)).isEqualTo(new Refusal.NoSuchPlace());
    var nowhere = new SlotKey(OFFICE, LocalDate.of(2030, 1, 7), LocalTime.of(9, 0), Pool.PUBLIC);
    assertThat(refused(world.citizen(), nowhere)).isEqualTo(new Refusal.NoSuchPlace());
    var today = offices.office(OTHER).today(clock.instant());
    var late = weeks.at(OTHER, today, LocalTime.of(0, 1), Pool.PUBLIC, 1, weeks.opened());
    assertThat(refused(world.citizen(), late)).isEqualTo(new Refusal.ListOver());
  }

  @Test
  void oneDeviceListsNoMoreThanItMayBook() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var device = new Origin(Optional.of(UUID.randomUUID()), Optional.of("a whole carrier"));
    for (int i = 0; i < 8; i++) {
      var five = world.family(5);
      assertThat(world.join(five, slot, Preference.ANY, world.form(five, OFFICE), device))
          .isInstanceOf(JoiningTheList.Outcome.Inside.class);
    }
    var next = world.citizen();
    assertThat(refusal(world.join(next, slot, Preference.ANY, world.form(next, OFFICE), device)))
        .isEqualTo(new Refusal.ManyInLine(Limit.DEVICE_PEOPLE, 40));
    var other = new Origin(Optional.of(UUID.randomUUID()), Optional.of("a whole carrier"));
    assertThat(world.join(next, slot, Preference.ANY, world.form(next, OFFICE), other))
        .isInstanceOf(JoiningTheList.Outcome.Inside.class);
  }

  @Test
  void withItsWeekAListingIsOverAndItsPeopleAreFree() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var who = world.citizen();
    var listing = world.listed(who, slot);
    var saturday = slot.week().plusDays(5).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    keeping.endWeeks(saturday);
    assertThat(world.state(who, listing)).isEqualTo(ListingState.LISTED);
    keeping.endWeeks(saturday.plus(Duration.ofDays(1)));
    assertThat(world.state(who, listing)).isEqualTo(ListingState.OVER);
    world.listed(who, weeks.open(OTHER, Pool.PUBLIC, 1));
  }
}
