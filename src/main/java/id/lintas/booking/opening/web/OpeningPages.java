package id.lintas.booking.opening.web;

import id.lintas.booking.allocation.Pace;
import id.lintas.booking.opening.FirstCome;
import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningDays;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Receipts;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What anybody may know of an opening: the promise before, and what happened after. */
@Controller
class OpeningPages {
  private static final String TEMPLATES = "id/lintas/booking/opening/web/";

  /** Without a draw there is no moment at which all is given out. */
  private static final Duration CROWDED = Duration.ofDays(1);

  private final Offices offices;
  private final OpeningDays days;
  private final PublishedDraws draws;
  private final Receipts receipts;
  private final Pace pace;
  private final Clock clock;

  OpeningPages(
      Offices offices,
      OpeningDays days,
      PublishedDraws draws,
      Receipts receipts,
      Pace pace,
      Clock clock) {
    this.pace = pace;
    this.clock = clock;
    this.offices = offices;
    this.days = days;
    this.draws = draws;
    this.receipts = receipts;
  }

  @GetMapping("/pembukaan/{office:[A-Z]{3}}")
  View all(@PathVariable String office) {
    var found = office(office);
    var lines =
        OpeningLine.of(days.ofOffice(found.id()), days.firstComeOf(found.id()), clock.instant());
    return View.of(TEMPLATES + "openings", Map.of("office", found, "openings", lines));
  }

  @GetMapping("/pembukaan/{office:[A-Z]{3}}/{week}")
  View one(@PathVariable String office, @PathVariable String week) {
    var found = office(office);
    var firstCome = key(found, week).flatMap(days::firstCome);
    return firstCome.isPresent()
        ? firstCome(found, firstCome.get())
        : drawn(found, opening(found, week));
  }

  /** Places by the hour asked for, and why not, for as long as a crowd asks. */
  private View firstCome(Office office, FirstCome week) {
    var now = clock.instant();
    var open = !week.opensAt().isAfter(now);
    var until = week.opensAt().plus(CROWDED);
    var model = new HashMap<String, Object>();
    model.put("office", office);
    model.put("week", week);
    model.put("state", OpeningLine.state(week, now));
    model.put("open", open);
    model.put("places", days.places(week.key()));
    model.put(
        "reasons", Reasons.of(pace.between(week.key().office(), week.opensAt(), until).values()));
    return View.of(TEMPLATES + "firstCome", model);
  }

  private View drawn(Office found, Opening opening) {
    var model = new HashMap<String, Object>();
    model.put("office", found);
    model.put("opening", opening);
    model.put("counts", days.counts(opening.key()));
    model.put("places", days.places(opening.key()));
    model.put("reasons", reasons(opening));
    model.put("publicKey", receipts.publicKey());
    return View.of(TEMPLATES + "opening", model);
  }

  /** Why people were refused from the opening until it was settled, the most frequent first. */
  private List<Map.Entry<String, Integer>> reasons(Opening opening) {
    if (opening.closedAt().isEmpty()) return List.of();
    var until = opening.settledAt().orElseGet(clock::instant).plus(Duration.ofMinutes(1));
    var all = pace.between(opening.key().office(), opening.opensAt(), until).values();
    return Reasons.of(all);
  }

  /** Refused until the list is closed: before that the secrets are nobody's to know. */
  @GetMapping("/pembukaan/{office:[A-Z]{3}}/{week}/undian.json")
  ResponseEntity<byte[]> draw(@PathVariable String office, @PathVariable String week) {
    var opening = opening(office(office), week);
    if (opening.closedAt().isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .contentType(MediaType.APPLICATION_JSON)
        .body(draws.file(opening));
  }

  private Opening opening(Office office, String week) {
    return key(office, week)
        .flatMap(days::opening)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Optional<OpeningKey> key(Office office, String week) {
    return TypedDay.parse(week).map(monday -> new OpeningKey(office.id(), monday));
  }

  private Office office(String id) {
    return offices
        .find(id)
        .filter(Office::listed)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
