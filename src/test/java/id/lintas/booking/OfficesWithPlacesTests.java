package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Availability.Day;
import id.lintas.booking.store.CountryStore;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.ground.MovableClock;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The list of offices holds what the days of each office hold, in whatever state they are. Made in
 * a week nobody else uses and taken back, for the same few offices serve all tests.
 */
@LintasTest
class OfficesWithPlacesTests {
  private static final LocalDate MONDAY = LocalDate.parse("2031-06-02");
  private static final int WEEKS = 3;

  @Autowired ReleaseStore releases;
  @Autowired CountryStore country;
  @Autowired Offices offices;
  @Autowired OfficeCalendar calendar;
  @Autowired BookingPolicies policies;
  @Autowired LineStore lines;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private void takenBack(Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          test.run();
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTheDaysOfEachOfficeInEveryState(long seed) {
    takenBack(() -> agrees(new Random(seed)));
  }

  private void agrees(Random random) {
    var some = List.of("PLM", "DJJ", "AMQ", "DPS", "KNO", "UPG").stream();
    var chosen = some.map(OfficeId::of).flatMap(id -> offices.find(id).stream()).toList();
    assertThat(chosen.stream().map(Office::zone).distinct()).hasSize(3);
    for (var office : chosen)
      for (int week = 0; week < WEEKS; week++) publish(office, MONDAY.plusWeeks(week), random);
    var withPlaces = 0;
    for (int moment = 0; moment < 25; moment++) {
      var now =
          MONDAY
              .minusDays(4)
              .atStartOfDay(ZoneOffset.UTC)
              .plusMinutes(random.nextInt(25 * 24 * 12) * 5)
              .toInstant();
      var list = list(now);
      for (var office : chosen) {
        var places = at(office, now).free().stream().mapToInt(Day::left).sum();
        assertThat(list.getOrDefault(office.id(), 0)).as(office.id() + " " + now).isEqualTo(places);
        if (places > 0) withPlaces++;
      }
      assertThat(List.copyOf(list.values()))
          .isSortedAccordingTo((one, other) -> other - one)
          .doesNotContain(0);
    }
    assertThat(withPlaces).as("states with places").isGreaterThan(5);
  }

  private void publish(Office office, LocalDate monday, Random random) {
    var opensAt =
        monday
            .minusDays(random.nextInt(8))
            .atTime(random.nextInt(24), 0)
            .atZone(office.zone())
            .toInstant();
    var onlyOn =
        random.nextInt(3) == 0
            ? Optional.of(DayOfWeek.of(1 + random.nextInt(7)))
            : Optional.<DayOfWeek>empty();
    releases.publish(office.id(), monday, new SaleWindow(opensAt, onlyOn, office.zone()), opensAt);
    var slots = new LinkedHashMap<SlotKey, Integer>();
    for (int day = 0; day < 6; day++) {
      var date = monday.plusDays(day);
      if (random.nextInt(6) == 0)
        releases.setDayOff(office.id(), date, new Bilingual("Libur", "Holiday"));
      for (int hour = 7; hour < 16; hour += 1 + random.nextInt(4)) {
        var pool = random.nextInt(4) == 0 ? Pool.ASSISTED : Pool.PUBLIC;
        slots.put(new SlotKey(office.id(), date, LocalTime.of(hour, 0), pool), random.nextInt(12));
      }
    }
    releases.addSlots(monday, List.copyOf(slots.keySet()), List.copyOf(slots.values()));
    jdbc.sql(
            "update booking.slot set taken = :taken % (capacity + 1) where office_id = :office and first_day = :week")
        .param("taken", random.nextInt(12))
        .param("week", monday)
        .param("office", office.id().value())
        .update();
    if (random.nextBoolean()) opening(office.id(), monday, opensAt, slots, random);
  }

  /** A waiting room in any of its states, with people in line, or with turns that hold places. */
  private void opening(
      OfficeId office,
      LocalDate monday,
      Instant opensAt,
      Map<SlotKey, Integer> slots,
      Random random) {
    var state = List.of("GATHERING", "LIVE", "LIVE", "SETTLED").get(random.nextInt(4));
    var closed = state.equals("GATHERING") ? null : opensAt.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into booking.opening (office_id, first_day, opens_at, state, turn_minutes, secret,
              stored_commitment, derived_commitment, closed_at, settled_at)
            values (:office, :week, :opens, :state, 5, :bytes, :bytes, :bytes, :closed, :settled)
            """)
        .param("office", office.value())
        .param("week", monday)
        .param("opens", opensAt.atOffset(ZoneOffset.UTC))
        .param("state", state)
        .param("bytes", new byte[32])
        .param("closed", closed)
        .param("settled", state.equals("SETTLED") ? closed : null)
        .update();
    if (random.nextInt(3) == 0) waiting(office, monday, opensAt);
    slots.keySet().stream()
        .filter(slot -> slot.pool() == Pool.PUBLIC && random.nextBoolean())
        .forEach(slot -> held(slot, monday, 1 + random.nextInt(5), 1 + random.nextInt(2)));
  }

  private void waiting(OfficeId office, LocalDate monday, Instant at) {
    jdbc.sql(
            """
            insert into booking.entry (office_id, first_day, id, account_id, pool, party, state,
              automatic, days, part, language, choosing, entered_at, version)
            values (:office, :week, :id, :id, 'PUBLIC', 1, 'WAITING', false, '{}', 'ANY', 'ID', '',
              :at, 1)
            """)
        .param("office", office.value())
        .param("week", monday)
        .param("id", UUID.randomUUID())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void held(SlotKey slot, LocalDate monday, int size, int parties) {
    jdbc.sql(
            """
            insert into booking.held (office_id, first_day, day, hour, pool, size, parties)
            select office_id, first_day, day, hour, pool, :size, :parties from booking.slot
            where office_id = :office and first_day = :week and day = :day and hour = :hour
              and pool = 'PUBLIC' and capacity - taken >= :size * :parties
            """)
        .param("size", size)
        .param("parties", parties)
        .param("office", slot.office().value())
        .param("week", monday)
        .param("day", slot.day())
        .param("hour", slot.hour())
        .update();
  }

  @Test
  void placesOfTodayCountUntilTheirHourHasBegun() {
    takenBack(
        () -> {
          var office = offices.office(OfficeId.of("DJJ"));
          places(office, MONDAY, 8, 20, Optional.empty());
          places(office, MONDAY, 9, 100, Optional.empty());
          assertThat(list(MONDAY.atTime(7, 59), office)).isEqualTo(120);
          assertThat(list(MONDAY.atTime(8, 0), office)).isEqualTo(100);
          assertThat(list(MONDAY.atTime(9, 0), office)).isZero();
        });
  }

  @Test
  void whatIsBookedOnOneWeekdayOnlyIsListedOnThatDayOnly() {
    takenBack(
        () -> {
          var office = offices.office(OfficeId.of("PLM"));
          places(office, MONDAY.plusDays(7), 9, 600, Optional.of(DayOfWeek.FRIDAY));
          assertThat(list(MONDAY.plusDays(4).atTime(15, 0), office)).isEqualTo(600);
          assertThat(list(MONDAY.plusDays(5).atTime(9, 0), office)).isZero();
        });
  }

  @Test
  void isReadAgainAfterAMomentAndWhenTheClockIsMoved() {
    takenBack(
        () -> {
          var office = offices.office(OfficeId.of("PLM"));
          var clock = new MovableClock(fixed(MONDAY.atTime(8, 0), office));
          var list = new OfficesWithPlaces(country, offices, clock);
          places(office, MONDAY, 9, 10, Optional.empty());
          assertThat(list.places()).containsEntry(office.id(), 10);
          places(office, MONDAY, 10, 5, Optional.empty());
          assertThat(list.places()).containsEntry(office.id(), 10);
          clock.shift(Duration.ofSeconds(2));
          assertThat(list.places()).containsEntry(office.id(), 15);
          clock.shift(Duration.ofHours(-1));
          places(office, MONDAY, 11, 1, Optional.empty());
          assertThat(list.places()).containsEntry(office.id(), 16);
        });
  }

  private void places(
      Office office, LocalDate day, int hour, int places, Optional<DayOfWeek> onlyOn) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var opened = MONDAY.minusDays(7).atStartOfDay(office.zone()).toInstant();
    releases.publish(office.id(), monday, new SaleWindow(opened, onlyOn, office.zone()), opened);
    var slot = new SlotKey(office.id(), day, LocalTime.of(hour, 0), Pool.PUBLIC);
    releases.addSlots(monday, List.of(slot), List.of(places));
  }

  private int list(LocalDateTime there, Office office) {
    return list(fixed(there, office).instant()).getOrDefault(office.id(), 0);
  }

  private static Clock fixed(LocalDateTime there, Office office) {
    return Clock.fixed(there.atZone(office.zone()).toInstant(), ZoneOffset.UTC);
  }

  private Map<OfficeId, Integer> list(Instant now) {
    return new OfficesWithPlaces(country, offices, Clock.fixed(now, ZoneOffset.UTC)).places();
  }

  private Availability at(Office office, Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Availabilities(releases, offices, calendar, policies, lines, clock)
        .at(office, Pool.PUBLIC, 1);
  }
}
