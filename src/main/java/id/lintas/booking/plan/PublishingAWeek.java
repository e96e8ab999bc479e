package id.lintas.booking.plan;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.SaleWindow;
import id.lintas.booking.SlotKey;
import id.lintas.booking.opening.Drawing;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A week's places as the usual week has them, with the reason for every day that has none. A week
 * is published once; later changes are made hour by hour.
 */
@Component
public class PublishingAWeek {
  private static final Bilingual NO_QUOTA =
      new Bilingual("Tidak ada kuota pada hari ini", "No places on this day");
  static final Bilingual BREAK = new Bilingual("Di luar jam layanan", "Outside of opening hours");

  private final ReleaseStore store;
  private final OfficeCalendar calendar;
  private final BookingPolicies policies;
  private final Drawing drawing;
  private final Audit audit;
  private final Clock clock;

  PublishingAWeek(
      ReleaseStore store,
      OfficeCalendar calendar,
      BookingPolicies policies,
      Drawing drawing,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.calendar = calendar;
    this.policies = policies;
    this.drawing = drawing;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a week would look like. */
  public record Preview(LocalDate monday, SaleWindow window, List<Day> days) {
    public record Day(LocalDate date, List<PlanHour> hours, Optional<Bilingual> closed) {}

    public int places() {
      return days.stream().flatMap(day -> day.hours().stream()).mapToInt(PlanHour::capacity).sum();
    }
  }

  public boolean published(Office office, LocalDate monday) {
    return store.releases(office.id(), monday, office.zone()).stream()
        .anyMatch(release -> release.firstDay().equals(monday));
  }

  public Preview preview(Office office, LocalDate monday) {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY)
      throw new IllegalArgumentException("a week begins on a Monday");
    var rule = policies.of(office, monday).opening();
    var plan = store.plan(office.id());
    var days =
        calendar.days(office.id(), monday, monday.plusDays(5)).stream()
            .map(day -> preview(day, plan))
            .flatMap(Optional::stream)
            .toList();
    var window = new SaleWindow(rule.opensAt(monday), rule.onlyOn(), office.zone());
    return new Preview(monday, window, days);
  }

  /** Empty for a Saturday without service. */
  private static Optional<Preview.Day> preview(OfficeDay day, List<PlanHour> plan) {
    var weekday = day.date().getDayOfWeek().getValue();
    var planned = plan.stream().filter(hour -> hour.weekday() == weekday).toList();
    return switch (day) {
      case OfficeDay.Closed closed ->
          weekday == 6 && planned.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Preview.Day(closed.date(), List.of(), Optional.of(closed.reason())));
      case OfficeDay.Open open -> {
        var hours =
            planned.stream()
                .filter(hour -> hour.pool().ofWholeDay() || open.hours().open(hour.hour()))
                .toList();
        if (weekday == 6 && planned.isEmpty()) yield Optional.empty();
        var reason = planned.isEmpty() ? NO_QUOTA : BREAK;
        yield Optional.of(
            new Preview.Day(
                open.date(), hours, hours.isEmpty() ? Optional.of(reason) : Optional.empty()));
      }
    };
  }

  /**
   * False when the week was published before.
   *
   * @param actor as the audit record names them
   */
  @Transactional
  public boolean publish(Office office, LocalDate monday, String actor) {
    calendar.holdStill();
    var preview = preview(office, monday);
    if (!store.publish(office.id(), monday, preview.window(), clock.instant())) return false;
    var slots = new ArrayList<SlotKey>();
    var capacities = new ArrayList<Integer>();
    for (var day : preview.days()) {
      day.closed().ifPresent(reason -> store.setDayOff(office.id(), day.date(), reason));
      for (var hour : day.hours()) {
        slots.add(new SlotKey(office.id(), day.date(), hour.hour(), hour.pool()));
        capacities.add(hour.capacity());
      }
    }
    store.addSlots(monday, slots, capacities);
    announce(office, monday, preview);
    var detail = Map.of("week", monday.toString(), "places", String.valueOf(preview.places()));
    audit.record(
        new Entry(actor, office.id(), "booking.week.published", "release:" + monday, detail));
    return true;
  }

  /** A week that is published after its time has no crowd to wait for. */
  private void announce(Office office, LocalDate monday, Preview preview) {
    var policy = policies.of(office, monday);
    var opensAt = preview.window().opensAt();
    if (policy.drawn() && preview.places() > 0 && opensAt.isAfter(clock.instant()))
      drawing.announce(new OpeningKey(office.id(), monday), opensAt, policy.turn());
  }
}
