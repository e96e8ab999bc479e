package id.lintas.booking.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Applicant;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Availability;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.BookingState;
import id.lintas.booking.Bookings;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.Outcome;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.opening.KeepingAnEntry;
import id.lintas.booking.waitlist.KeepingAListing;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A citizen's own bookings: seen, moved once, given back, a held place answered. */
@Controller
class MyBookingPages {
  private final Bookings bookings;
  private final ChangingABooking changing;
  private final Availabilities availabilities;
  private final BookingPolicies policies;
  private final Offices offices;
  private final KeepingAnEntry entries;
  private final KeepingAListing listings;
  private final Clock clock;

  MyBookingPages(
      Bookings bookings,
      ChangingABooking changing,
      Availabilities availabilities,
      BookingPolicies policies,
      Offices offices,
      KeepingAnEntry entries,
      KeepingAListing listings,
      Clock clock) {
    this.bookings = bookings;
    this.changing = changing;
    this.availabilities = availabilities;
    this.policies = policies;
    this.offices = offices;
    this.entries = entries;
    this.listings = listings;
    this.clock = clock;
  }

  @GetMapping("/antrian/saya")
  View all(@AuthenticationPrincipal Citizen citizen) {
    var mine = bookings.ofAccount(citizen.accountId()).stream().map(this::mine).toList();
    var waiting = entries.live(citizen.accountId());
    var listed = listings.live(citizen.accountId());
    return View.of(
        "id/lintas/booking/web/mine", Map.of("mine", mine, "waiting", waiting, "listed", listed));
  }

  @GetMapping("/antrian/saya/{code}")
  View one(@AuthenticationPrincipal Citizen citizen, @PathVariable String code) {
    return View.of("id/lintas/booking/web/manage", Map.of("mine", own(citizen, code)));
  }

  private Mine mine(Booking booking) {
    var office = offices.office(booking.office());
    var now = clock.instant();
    var displaced = booking.state() == BookingState.DISPLACED;
    var active = booking.state() == BookingState.ACTIVE;
    var movesMax = policies.of(office, office.today(now)).movesMax();
    var movable =
        displaced
            || active
                && booking.moves() < movesMax
                && ChangingABooking.beforeLastMoment(booking, office, now);
    var begun = !booking.slot().startsAt(office.zone()).isAfter(now);
    return new Mine(booking, office, movable, displaced || active && !begun);
  }

  private Mine own(Citizen citizen, String code) {
    return BookingCode.parse(code)
        .flatMap(parsed -> bookings.ofAccount(citizen.accountId(), parsed))
        .map(this::mine)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/antrian/saya/{code}/pindah")
  View move(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var mine = own(citizen, code);
    if (!mine.movable()) return refused(mine, whyNotMovable(mine));
    var availability = availability(mine);
    var form = Form.of(typed);
    var day =
        date(form.value("hari"))
            .flatMap(
                wanted ->
                    availability.free().stream()
                        .filter(one -> one.date().equals(wanted))
                        .findFirst());
    return day.map(one -> moveHours(mine, one, form))
        .orElseGet(
            () ->
                View.of(
                    "id/lintas/booking/web/moveDays",
                    Map.of("mine", mine, "availability", availability)));
  }

  private Refusal whyNotMovable(Mine mine) {
    if (mine.booking().state() != BookingState.ACTIVE) return new Refusal.Stale();
    return ChangingABooking.beforeLastMoment(mine.booking(), mine.office(), clock.instant())
        ? new Refusal.NoMoveLeft()
        : new Refusal.TooLate();
  }

  private Availability availability(Mine mine) {
    return availabilities.at(mine.office(), mine.booking().slot().pool(), mine.booking().party());
  }

  private static View moveHours(Mine mine, Availability.Day day, Form form) {
    form.with("versi", String.valueOf(mine.booking().version()));
    return View.of(
        "id/lintas/booking/web/moveHours", Map.of("mine", mine, "day", day, "form", form));
  }

  @PostMapping("/antrian/saya/{code}/pindah")
  Object moveNow(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var mine = own(citizen, code);
    var form = Form.of(typed);
    var day = date(form.value("hari"));
    var hour = time(form.value("jam"));
    if (day.isEmpty()) return moved(mine, "/pindah");
    if (hour.isEmpty()) {
      form.refuse("jam", "booking.hour.missing");
      return availability(mine).free().stream()
          .filter(one -> one.date().equals(day.get()))
          .findFirst()
          .<Object>map(one -> moveHours(mine, one, form).status(422))
          .orElseGet(() -> moved(mine, "/pindah"));
    }
    var to = new SlotKey(mine.office().id(), day.get(), hour.get(), mine.booking().slot().pool());
    return answer(mine, changing.move(Asked.by(citizen.accountId(), seen(mine, form)), to));
  }

  /** As the reader saw it when they decided: a page that stayed open must not undo what came. */
  private static Booking seen(Mine mine, Form form) {
    var version = form.value("versi");
    return version.equals(String.valueOf(mine.booking().version()))
        ? mine.booking()
        : mine.booking().asOf(version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1);
  }

  @PostMapping("/antrian/saya/{code}/terima")
  Object accept(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var mine = own(citizen, code);
    var asked = Asked.by(citizen.accountId(), seen(mine, Form.of(typed)));
    return answer(mine, changing.acceptProposal(asked));
  }

  @GetMapping("/antrian/saya/{code}/batal")
  View cancel(@AuthenticationPrincipal Citizen citizen, @PathVariable String code) {
    var mine = own(citizen, code);
    return mine.cancellable()
        ? View.of("id/lintas/booking/web/cancel", Map.of("mine", mine))
        : refused(mine, new Refusal.Stale());
  }

  @PostMapping("/antrian/saya/{code}/batal")
  Object cancelNow(@AuthenticationPrincipal Citizen citizen, @PathVariable String code) {
    var mine = own(citizen, code);
    return switch (changing.cancel(Asked.by(citizen.accountId(), mine.booking()))) {
      case Outcome.Done done -> moved(mine, "");
      case Outcome.Refused refused -> refused(mine, refused.refusal());
    };
  }

  private Object answer(Mine mine, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/tiket/" + done.booking().code().value()))
              .build();
      case Outcome.Refused refused -> refused(mine, refused.refusal());
    };
  }

  private static Object moved(Mine mine, String rest) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(mine.url(rest))).build();
  }

  private static View refused(Mine mine, Refusal refusal) {
    List<String> names =
        mine.booking().applicants().stream()
            .map(Applicant::name)
            .map(name -> name.value())
            .toList();
    return View.of(
            "id/lintas/booking/web/mineRefused",
            Map.of("mine", mine, "refusal", refusal, "names", names))
        .status(RefusalPage.status(refusal).value());
  }

  private static Optional<LocalDate> date(String typed) {
    return TypedDay.parse(typed);
  }

  private static Optional<LocalTime> time(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
