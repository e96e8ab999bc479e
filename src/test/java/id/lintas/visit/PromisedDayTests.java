package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.WorkingDays;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The third working day after the later of payment and capture. */
class PromisedDayTests {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  /** A Wednesday; the Friday after is a holiday. */
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  private static final WorkingDays WORKING =
      new WorkingDays(Set.of(LocalDate.of(2026, 11, 27))::contains);

  private static LocalDate promised(LocalDate paid, LocalDate captured) {
    return PromisedDay.of(paid, captured, WORKING, 3).day();
  }

  @Test
  void countsFromTheLaterOfTheTwo() {
    assertThat(promised(WEDNESDAY, WEDNESDAY)).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(promised(WEDNESDAY.minusDays(20), WEDNESDAY)).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(promised(WEDNESDAY, WEDNESDAY.minusDays(20))).isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @Test
  void aWeekendAndAHolidayDoNotCount() {
    // paid on the Saturday by phone: Monday, Tuesday, Wednesday
    assertThat(promised(LocalDate.of(2026, 11, 28), WEDNESDAY))
        .isEqualTo(LocalDate.of(2026, 12, 2));
  }

  private static Happened line(SopStep step, String outcome, String at) {
    return new Happened(
        1, step, Hold.NONE, outcome, Optional.empty(), Instant.parse(at), Duration.ZERO, Map.of());
  }

  /** Noted on Wednesday from a receipt of the Friday before. */
  @Test
  void theBanksOwnDayCountsWhereItIsKnown() {
    var noted =
        new Happened(
            1,
            SopStep.S07_PAYMENT,
            Hold.NONE,
            "PaidProvisionally",
            Optional.empty(),
            Instant.parse("2026-11-25T03:00:00Z"),
            Duration.ZERO,
            Map.of("ntpn", "1A2B3C4D5E6F7G8H", PromisedDay.PAID_ON, "20-11-2026"));
    assertThat(PromisedDay.paid(List.of(noted), WIB)).contains(LocalDate.of(2026, 11, 20));
  }

  @Test
  void readsTheDaysOfTheOfficesOwnClock() {
    var history =
        List.of(
            line(SopStep.S06_CAPTURE_AND_INTERVIEW, "Doubted", "2026-11-20T03:00:00Z"),
            line(SopStep.S06_CAPTURE_AND_INTERVIEW, "Captured", "2026-11-24T03:00:00Z"),
            // half past midnight of the 25th at the office
            line(SopStep.S07_PAYMENT, "Paid", "2026-11-24T17:30:00Z"));
    assertThat(PromisedDay.captured(history, WIB)).contains(LocalDate.of(2026, 11, 24));
    assertThat(PromisedDay.paid(history, WIB)).contains(WEDNESDAY);
    assertThat(PromisedDay.paid(history.subList(0, 2), WIB)).isEmpty();
    var provisional =
        List.of(line(SopStep.S07_PAYMENT, "PaidProvisionally", "2026-11-25T01:00:00Z"));
    assertThat(PromisedDay.paid(provisional, WIB)).contains(WEDNESDAY);
  }
}
