package id.lintas.booking.opening.web;

import id.lintas.booking.allocation.Pace;
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
    return View.of(
        TEMPLATES + "openings", Map.of("office", found, "openings", days.ofOffice(found.id())));
  }

  @GetMapping("/pembukaan/{office:[A-Z]{3}}/{week}")
  View one(@PathVariable String office, @PathVariable String week) {
    var found = office(office);
    var opening = opening(found, week);
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
    return TypedDay.parse(week)
        .flatMap(monday -> days.opening(new OpeningKey(office.id(), monday)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Office office(String id) {
    return offices
        .find(id)
        .filter(Office::listed)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
