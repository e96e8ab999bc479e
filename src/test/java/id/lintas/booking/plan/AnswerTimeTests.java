package id.lintas.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.shared.OfficeId;
import id.lintas.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTimeTests {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  /** Thursday 24 and Friday 25 December are no working days. */
  private static final WorkingDays DAYS =
      new WorkingDays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25))::contains);

  @Test
  void whoIsToldOnFridayEveningHasAllOfMonday() {
    var time = AnswerTime.from(at("2026-12-04T18:30"), DAYS, ZONE);
    assertThat(time.leftBy(slot("2026-12-07"))).isFalse();
    assertThat(time.leftBy(slot("2026-12-08"))).isTrue();
    assertThat(time.until(slot("2026-12-08"))).isEqualTo(at("2026-12-07T20:00"));
    assertThat(time.until(slot("2026-12-18"))).isEqualTo(at("2026-12-07T20:00"));
  }

  @Test
  void duringTheWeekAPlaceIsHeldUntilTheThirdEveningOrTheEveBefore() {
    var time = AnswerTime.from(at("2026-12-07T10:00"), DAYS, ZONE);
    assertThat(time.leftBy(slot("2026-12-08"))).isFalse();
    assertThat(time.until(slot("2026-12-09"))).isEqualTo(at("2026-12-08T20:00"));
    assertThat(time.until(slot("2026-12-10"))).isEqualTo(at("2026-12-09T20:00"));
    assertThat(time.until(slot("2026-12-17"))).isEqualTo(at("2026-12-10T20:00"));
  }

  @Test
  void holidaysAreNoDaysToAnswerOn() {
    var time = AnswerTime.from(at("2026-12-23T15:00"), DAYS, ZONE);
    assertThat(time.leftBy(slot("2026-12-28"))).isFalse();
    assertThat(time.until(slot("2026-12-29"))).isEqualTo(at("2026-12-28T20:00"));
  }

  @Test
  void atEveryHourADeadlineIsAWholeWorkingDayAwayAndBeforeTheVisit() {
    var begin = LocalDateTime.parse("2026-12-01T00:00");
    for (var hour = 0; hour < 24 * 28; hour++) {
      var local = begin.plusHours(hour);
      var now = local.atZone(ZONE).toInstant();
      var time = AnswerTime.from(now, DAYS, ZONE);
      var found = 0;
      for (var day = 1; day <= 14; day++) {
        var slot = slot(local.toLocalDate().plusDays(day).toString());
        if (!time.leftBy(slot)) continue;
        found++;
        var until = time.until(slot).atZone(ZONE);
        assertThat(until.toLocalTime()).isEqualTo(LocalTime.of(20, 0));
        assertThat(until.toLocalDate()).isBefore(slot.day());
        assertThat(DAYS.between(local.toLocalDate().plusDays(1), until.toLocalDate()))
            .as("told %s about %s", local, slot.day())
            .isGreaterThanOrEqualTo(1);
      }
      assertThat(found).isGreaterThanOrEqualTo(8);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static SlotKey slot(String day) {
    return new SlotKey(OfficeId.of("PLM"), LocalDate.parse(day), LocalTime.of(8, 0), Pool.PUBLIC);
  }
}
