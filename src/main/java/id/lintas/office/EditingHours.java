package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.CalendarStore;
import id.lintas.office.store.CalendarStore.WeekdayHours;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office's own opening hours, weekday by weekday, from a coming day on. */
@Component
public class EditingHours {
  public static final List<String> SEASONS = List.of("REGULAR", "RAMADAN");
  private static final int YEARS_AHEAD = 2;

  private final CalendarStore store;
  private final Offices offices;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  EditingHours(
      CalendarStore store,
      Offices offices,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.offices = offices;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Every row that holds for the office, its own before those of the country, newer first. */
  public List<WeekdayHours> rows(OfficeId office) {
    return store.week(office);
  }

  /** False for a day that has passed or lies more than two years ahead. */
  @Transactional
  public boolean decide(OfficeId office, WeekdayHours hours, String actor) {
    var today = offices.office(office).today(clock.instant());
    if (hours.effectiveFrom().isBefore(today)
        || hours.effectiveFrom().isAfter(today.plusYears(YEARS_AHEAD))) return false;
    store.setHours(office, hours.season(), hours);
    events.publishEvent(new CalendarChanged(Optional.of(office), hours.effectiveFrom()));
    var detail =
        Map.of(
            "season", hours.season(),
            "weekday", String.valueOf(hours.weekday()),
            "from", hours.effectiveFrom().toString(),
            "hours", hours.hours().map(Hours::toString).orElse("closed"));
    audit.record(new Entry(actor, office, "office.hours-decided", "office:" + office, detail));
    return true;
  }
}
