package id.lintas.booking.opening.web;

import id.lintas.booking.allocation.Pace;
import id.lintas.booking.opening.EntryState;
import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningDays;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.office.Offices;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** An opening as it happens, for those who answer for it: all nodes together, anew every moment. */
@Controller
@Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE, Role.AUDITOR})
class LivePages {
  private static final Duration SHOWN = Duration.ofMinutes(10);

  private final Offices offices;
  private final OpeningDays days;
  private final Pace pace;
  private final Clock clock;

  LivePages(Offices offices, OpeningDays days, Pace pace, Clock clock) {
    this.offices = offices;
    this.days = days;
    this.pace = pace;
    this.clock = clock;
  }

  @GetMapping("/petugas/kuota/minggu/{monday}/pembukaan")
  View live(@AuthenticationPrincipal Officer officer, @PathVariable String monday) {
    var office = offices.office(officer.office());
    var key = new OpeningKey(office.id(), monday(monday));
    var now = clock.instant();
    var opening = days.opening(key);
    var counts = days.counts(key);
    var model = new HashMap<String, Object>();
    model.put("week", key.week());
    model.put("opening", opening);
    model.put("entered", Sum.of(counts, EntryState.values()));
    model.put("waiting", Sum.of(counts, EntryState.WAITING));
    model.put("turns", Sum.of(counts, EntryState.TURN));
    model.put("booked", Sum.of(counts, EntryState.BOOKED));
    model.put("places", days.places(key));
    model.put("zone", office.zone());
    model.put("now", now);
    fillPace(model, key, opening.map(Opening::opensAt).orElse(now), now);
    return View.of("id/lintas/booking/opening/web/live", model);
  }

  /** Reasons since the opening, minutes of the last while. */
  private void fillPace(
      HashMap<String, Object> model, OpeningKey key, Instant opened, Instant now) {
    var recent = now.minus(SHOWN);
    var since = opened.isBefore(recent) ? opened : recent;
    var all = pace.between(key.office(), since, now.plus(SHOWN));
    model.put("reasons", Reasons.of(all.values()));
    model.put(
        "minutes",
        all.tailMap(recent, true).descendingMap().entrySet().stream()
            .filter(one -> one.getValue().batches() > 0)
            .map(one -> PaceLine.of(one.getKey(), one.getValue()))
            .toList());
  }

  private static LocalDate monday(String typed) {
    return TypedDay.parse(typed)
        .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
