package id.lintas.sandbox;

import id.lintas.booking.Pool;
import id.lintas.booking.TrialWeeks;
import id.lintas.booking.TrialWeeks.Share;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives three offices, one in each time zone, a usual week and publishes it, so that a newcomer can
 * book at once, also after the clock was moved. A week somebody planned there stays as it is; two
 * nodes that begin together write the same rows.
 */
@Component
@OnlyInSandbox
class SampleWeeks {
  private static final Logger LOG = LoggerFactory.getLogger(SampleWeeks.class);
  private static final List<OfficeId> OFFICES =
      List.of(OfficeId.of("PLM"), OfficeId.of("UPG"), OfficeId.of("DJJ"));
  private static final List<Integer> HOURS = List.of(8, 9, 10, 11, 13, 14);
  private static final int SAME_DAY_UNTIL = 10;
  private static final Map<Pool, Integer> OF_AN_HOUR = Map.of(Pool.PUBLIC, 20, Pool.ASSISTED, 4);
  private static final int SAME_DAY = 2;
  private static final Map<Pool, Integer> OF_A_DAY = Map.of(Pool.PRIORITY, 20, Pool.WALK_IN, 10);
  private static final int ON_SATURDAY = 30;

  private final TrialWeeks weeks;
  private final Offices offices;

  SampleWeeks(TrialWeeks weeks, Offices offices) {
    this.weeks = weeks;
    this.offices = offices;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    for (var id : OFFICES) {
      var office = offices.office(id);
      weeks.plan(office, usualWeek(office));
      weeks.publish(office);
    }
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void afterTheClockMoved() {
    try {
      for (var id : OFFICES) weeks.publish(offices.office(id));
    } catch (RuntimeException fault) {
      LOG.debug("The sample weeks will be published later", fault);
    }
  }

  static List<Share> usualWeek(Office office) {
    var week = new ArrayList<Share>();
    IntStream.rangeClosed(1, 5).forEach(weekday -> week.addAll(usualDay(weekday)));
    // Saturdays serve the priority groups, at the office that the paper describes
    if (office.id().equals(OFFICES.getFirst()))
      week.add(new Share(6, LocalTime.of(HOURS.getFirst(), 0), Pool.PRIORITY, ON_SATURDAY));
    return week;
  }

  private static List<Share> usualDay(int weekday) {
    var day = new ArrayList<Share>();
    for (var hour : HOURS) {
      var at = LocalTime.of(hour, 0);
      OF_AN_HOUR.forEach((pool, places) -> day.add(new Share(weekday, at, pool, places)));
      if (hour < SAME_DAY_UNTIL) day.add(new Share(weekday, at, Pool.SAME_DAY, SAME_DAY));
    }
    var begins = LocalTime.of(HOURS.getFirst(), 0);
    OF_A_DAY.forEach((pool, places) -> day.add(new Share(weekday, begins, pool, places)));
    return day;
  }
}
