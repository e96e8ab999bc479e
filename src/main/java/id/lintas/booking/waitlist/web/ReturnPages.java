package id.lintas.booking.waitlist.web;

import id.lintas.booking.opening.DrawRecord;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Receipts;
import id.lintas.booking.waitlist.DrawingForAPlace;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What anybody may know of places that came back: which lot gave them to whom, to compute again.
 */
@Controller
class ReturnPages {
  private final Offices offices;
  private final DrawingForAPlace drawing;
  private final Receipts receipts;

  ReturnPages(Offices offices, DrawingForAPlace drawing, Receipts receipts) {
    this.offices = offices;
    this.drawing = drawing;
    this.receipts = receipts;
  }

  @GetMapping("/pembukaan/{office:[A-Z]{3}}/{week}/kembali")
  View all(@PathVariable String office, @PathVariable String week) {
    var found = office(office);
    var key = key(found, week);
    return View.of(
        "id/lintas/booking/waitlist/web/draws",
        Map.of("office", found, "week", key, "draws", drawing.ofWeek(key)));
  }

  /**
   * As the file of an opening, so that the same command checks it.
   *
   * @param booked who got places; whoever stands before them in the order could not be booked, or
   *     needed more places than were left
   */
  record ReturnFile(DrawRecord draw, String publicKey, List<UUID> booked) {}

  @GetMapping("/pembukaan/{office:[A-Z]{3}}/{week}/kembali/{id}.json")
  ResponseEntity<ReturnFile> one(
      @PathVariable String office, @PathVariable String week, @PathVariable UUID id) {
    var found =
        drawing
            .published(key(office(office), week), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new ReturnFile(found.draw(), receipts.publicKey(), found.booked()));
  }

  private static OpeningKey key(Office office, String week) {
    return TypedDay.parse(week)
        .map(monday -> new OpeningKey(office.id(), monday))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Office office(String id) {
    return offices
        .find(id)
        .filter(Office::listed)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
