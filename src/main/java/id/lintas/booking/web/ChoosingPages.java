package id.lintas.booking.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Bookings;
import id.lintas.booking.OfficesWithPlaces;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first question on the way to a place: at which office. */
@Controller
class ChoosingPages {
  private static final int SHOWN_MAX = 20;
  private static final int NEAR_MAX = 8;
  private static final int TYPED_MAX = 80;

  private final Offices offices;
  private final OfficesWithPlaces withPlaces;
  private final Bookings bookings;

  ChoosingPages(Offices offices, OfficesWithPlaces withPlaces, Bookings bookings) {
    this.offices = offices;
    this.withPlaces = withPlaces;
    this.bookings = bookings;
  }

  @GetMapping("/antrian")
  View offices(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam(name = "cari", defaultValue = "") String typed,
      @RequestParam(name = "dekat", defaultValue = "") String near,
      @RequestParam MultiValueMap<String, String> answered) {
    var words = typed.length() > TYPED_MAX ? typed.substring(0, TYPED_MAX) : typed;
    var free = withPlaces.places();
    var centre = offices.find(near);
    List<Office> found =
        centre
            .map(office -> offices.nearest(office.at(), NEAR_MAX))
            .orElseGet(() -> words.isBlank() ? List.of() : offices.search(words));
    var shown =
        found.isEmpty() && words.isBlank()
            ? free.keySet().stream().flatMap(id -> offices.find(id).stream()).toList()
            : found;
    var choices =
        shown.stream()
            .map(office -> choice(office, free.getOrDefault(office.id(), 0), answered))
            .sorted(
                centre.isPresent()
                    ? Comparator.comparing(one -> 0)
                    : Comparator.comparing((OfficeChoice one) -> one.places() == 0))
            .limit(SHOWN_MAX)
            .toList();
    var live =
        bookings.ofAccount(citizen.accountId()).stream().filter(one -> one.state().live()).count();
    // what was answered is the same wherever it is asked
    var kept = Draft.of(offices.all().getFirst(), answered).ofAnyOffice();
    return View.of(
        "id/lintas/booking/web/offices",
        Map.of(
            "kept",
            kept,
            "typed",
            words,
            "choices",
            choices,
            "searched",
            !words.isBlank(),
            "near",
            centre.map(Office::shortName).orElse(""),
            "live",
            (int) live));
  }

  private static OfficeChoice choice(
      Office office, int places, MultiValueMap<String, String> answered) {
    var draft = Draft.of(office, answered);
    return new OfficeChoice(office, places, draft.onward(), draft.elsewhere());
  }
}
