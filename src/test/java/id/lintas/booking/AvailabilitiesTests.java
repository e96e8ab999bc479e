package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Availability.Why;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.plan.PlanningTheWeek;
import id.lintas.booking.plan.PublishingAWeek;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown around the week of Idulfitri 1448, in which no office works a day. */
@LintasTest
class AvailabilitiesTests {
  private static final LocalDate EMPTY_WEEK = LocalDate.parse("2027-03-08");
  private static final Instant OPENING = Instant.parse("2027-03-05T07:00:00Z");
  private static final Instant NEXT_OPENING = Instant.parse("2027-03-12T07:00:00Z");

  @Autowired ReleaseStore releases;
  @Autowired Offices offices;
  @Autowired OfficeCalendar calendar;
  @Autowired BookingPolicies policies;
  @Autowired LineStore lines;
  @Autowired OpeningStore openings;
  @Autowired PublishingAWeek publishing;
  @Autowired PlanningTheWeek planning;

  private Office office;

  @BeforeEach
  void publish() {
    office = offices.office(OfficeId.of("BLW"));
    var week = new ArrayList<PlanHour>();
    for (int weekday = 1; weekday <= 5; weekday++) {
      week.add(new PlanHour(weekday, LocalTime.of(9, 0), Pool.PUBLIC, 10));
      // falls into the Friday break, and is left out there
      week.add(new PlanHour(weekday, LocalTime.of(11, 30), Pool.PUBLIC, 10));
    }
    planning.replace(office.id(), week, false, "system");
    publishing.publish(office, EMPTY_WEEK.minusWeeks(1), "system");
    publishing.publish(office, EMPTY_WEEK, "system");
    publishing.publish(office, EMPTY_WEEK.plusWeeks(1), "system");
    // nobody waited: the lists were closed and settled at once
    for (int ahead = -1; ahead <= 1; ahead++) {
      var key = new OpeningKey(office.id(), EMPTY_WEEK.plusWeeks(ahead));
      openings.close(key, 0, new byte[32], OPENING);
      openings.settle(key, OPENING);
    }
  }

  private Availability at(Instant now, int people) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Availabilities(releases, offices, calendar, policies, lines, clock)
        .at(office, Pool.PUBLIC, people);
  }

  @Test
  void aCrowdThatAsksAtOnceIsToldTheSameByOneReading() {
    var clock = Clock.fixed(NEXT_OPENING.plusSeconds(1), ZoneOffset.UTC);
    var many = new Availabilities(releases, offices, calendar, policies, lines, clock);
    var missed = new SlotKey(office.id(), EMPTY_WEEK.plusWeeks(1), LocalTime.of(9, 0), Pool.PUBLIC);
    var told =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(one -> many.alternatives(missed, 1 + one % 2 * 10, UUID.randomUUID()).size())
            .toList();
    for (int one = 0; one < 64; one++) {
      if (one % 2 == 0) assertThat(told.get(one)).isPositive();
      else assertThat(told.get(one)).isZero();
    }
  }

  private static Availability.Day day(Availability availability, String date) {
    return availability.days().stream()
        .filter(one -> one.date().equals(LocalDate.parse(date)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWeekWithoutAWorkingDaySaysWhyAndWhenTheNextOpeningIs() {
    var availability = at(OPENING.plusSeconds(1), 1);
    for (var date : List.of("2027-03-08", "2027-03-09", "2027-03-10", "2027-03-11", "2027-03-12"))
      assertThat(day(availability, date).why().orElseThrow())
          .as(date)
          .isInstanceOf(Why.Closed.class);
    assertThat(availability.free()).isEmpty();
    var next = availability.nextOpening().orElseThrow();
    assertThat(next.at()).isEqualTo(NEXT_OPENING);
    assertThat(next.monday()).isEqualTo("2027-03-15");
    assertThat(day(availability, "2027-03-15").why().orElseThrow()).isInstanceOf(Why.Closed.class);
    assertThat(day(availability, "2027-03-16").why()).contains(new Why.NotOpenYet(NEXT_OPENING));
  }

  @Test
  void opensOnAHolidayFridayToTheSecond() {
    assertThat(at(NEXT_OPENING.minusSeconds(1), 1).free()).isEmpty();
    var open = at(NEXT_OPENING, 1);
    assertThat(open.free())
        .extracting(Availability.Day::date)
        .contains(LocalDate.parse("2027-03-16"));
    assertThat(open.nextOpening().orElseThrow().monday()).isEqualTo("2027-03-22");
  }

  @Test
  void showsNoHourThatCannotBeBooked() {
    var tuesday = day(at(NEXT_OPENING, 10), "2027-03-16");
    assertThat(tuesday.hours()).extracting(Availability.Hour::hour).hasSize(2);
    assertThat(day(at(NEXT_OPENING, 11), "2027-03-16").why()).contains(new Why.Full());
    var friday = day(at(NEXT_OPENING, 1), "2027-03-19");
    assertThat(friday.hours())
        .extracting(Availability.Hour::hour)
        .containsExactly(LocalTime.of(9, 0));
    // at nine to the second the hour has begun
    var begun = Instant.parse("2027-03-16T02:00:00Z");
    assertThat(day(at(begun, 1), "2027-03-16").hours())
        .extracting(Availability.Hour::hour)
        .containsExactly(LocalTime.of(11, 30));
    var over = Instant.parse("2027-03-16T05:00:00Z");
    assertThat(day(at(over, 1), "2027-03-16").why()).contains(new Why.Over());
  }

  @Test
  void aWeekIsPublishedOnce() {
    assertThat(publishing.publish(office, EMPTY_WEEK, "system")).isFalse();
  }

  @Test
  void aWeekIsFullWhereItIsGivenOutAndHasNoHourForSoMany() {
    var week = EMPTY_WEEK.minusWeeks(1);
    var afterItsOpening = OPENING.minus(Duration.ofDays(7)).plusSeconds(60);
    assertThat(at(afterItsOpening, 10).fullWeeks()).doesNotContain(week);
    assertThat(at(afterItsOpening, 11).fullWeeks()).contains(week);
    assertThat(at(afterItsOpening, 11).fullWeeks())
        .doesNotContain(EMPTY_WEEK, EMPTY_WEEK.plusWeeks(1));
  }
}
