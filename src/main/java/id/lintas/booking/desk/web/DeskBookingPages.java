package id.lintas.booking.desk.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.Bookings;
import id.lintas.booking.Outcome;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.ToldNo;
import id.lintas.booking.desk.Arriving;
import id.lintas.booking.desk.ChangingForSomebody;
import id.lintas.booking.desk.ChangingForSomebody.Seen;
import id.lintas.booking.desk.FindingSomebody;
import id.lintas.booking.desk.FindingSomebody.Found;
import id.lintas.office.Offices;
import id.lintas.office.Requirements;
import id.lintas.shared.BookingCode;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One booking at the desk: its people, their papers, their arrival, and changes for them. */
@Controller
@RequestMapping(DeskBookingPages.BOOKING)
@Needs({Role.FRONT_DESK, Role.INFORMATION})
class DeskBookingPages {
  static final String BOOKING = DeskPages.DESK + "/booking/{code}";
  private static final String PERSON = "orang";
  private static final String REASON = "alasan";
  private static final int REASON_MIN = 5;
  private static final String TEMPLATES = "id/lintas/booking/desk/web/";

  private final Bookings bookings;
  private final FindingSomebody finding;
  private final Arriving arriving;
  private final ChangingForSomebody changing;
  private final Availabilities availabilities;
  private final Offices offices;
  private final Requirements requirements;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeskBookingPages(
      Bookings bookings,
      FindingSomebody finding,
      Arriving arriving,
      ChangingForSomebody changing,
      Availabilities availabilities,
      Offices offices,
      Requirements requirements,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.audit = audit;
    this.events = events;
    this.bookings = bookings;
    this.finding = finding;
    this.arriving = arriving;
    this.changing = changing;
    this.availabilities = availabilities;
    this.offices = offices;
    this.requirements = requirements;
    this.clock = clock;
  }

  @GetMapping
  View show(@AuthenticationPrincipal Officer officer, @PathVariable String code) {
    return here(officer, code)
        .map(booking -> page("booking", officer, booking, null))
        .orElseGet(() -> elsewhere(officer, code));
  }

  @PostMapping("/hadir")
  Object arrive(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var booking = here(officer, code).orElse(null);
    if (booking == null) return elsewhere(officer, code);
    var form = Form.of(typed);
    var positions = positions(booking, form);
    if (positions.isEmpty()) form.refuse(PERSON, "desk.arrive.nobody");
    var stands = arriving.standing(booking);
    var unusual =
        stands.otherDay()
            || stands.tooEarlyUntil().isPresent()
            || booking.state() == BookingState.NO_SHOW;
    if (unusual && form.value(REASON).length() < REASON_MIN)
      form.refuse(REASON, "desk.arrive.reason.fault");
    var zone = offices.office(officer.office()).zone();
    var onPaper = PaperTime.read(form, LocalTime.now(clock.withZone(zone)));
    if (!form.ok())
      return page("booking", officer, booking, null, form)
          .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var came = new Arriving.Came(booking.id(), positions, form.value(REASON), onPaper);
    return switch (arriving.arrive(officer, came)) {
      case Outcome.Done done ->
          "redirect:" + DeskPages.DESK + "?hadir=" + done.booking().code().value();
      case Outcome.Refused(var refusal) -> refused("booking", officer, code, refusal);
    };
  }

  /** Somebody alone is not ticked: they stand there. */
  private static Set<Integer> positions(Booking booking, Form form) {
    if (booking.party() == 1) return Set.of(1);
    return IntStream.rangeClosed(1, booking.party())
        .filter(position -> form.chosen(PERSON, String.valueOf(position)))
        .boxed()
        .collect(Collectors.toSet());
  }

  @GetMapping("/pindah")
  View choose(@AuthenticationPrincipal Officer officer, @PathVariable String code) {
    return changeable(officer, code)
        .map(booking -> page("move", officer, booking, null))
        .orElseGet(() -> elsewhere(officer, code));
  }

  @PostMapping("/pindah")
  Object move(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String ke,
      @RequestParam(defaultValue = "-1") int versi) {
    return changed(
        "move",
        officer,
        code,
        (booking, seen) -> {
          var to = ChosenHour.read(ke);
          return to.isEmpty()
              ? Outcome.refused(new Refusal.NoSuchPlace())
              : changing.move(seen, slot(booking, to.get()));
        },
        versi);
  }

  private static SlotKey slot(Booking booking, ChosenHour to) {
    return new SlotKey(booking.office(), to.day(), to.hour(), booking.slot().pool());
  }

  @PostMapping("/terima")
  Object accept(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String code,
      @RequestParam(defaultValue = "-1") int versi) {
    return changed(
        "booking", officer, code, (booking, seen) -> changing.acceptProposal(seen), versi);
  }

  @GetMapping("/batal")
  View askCancel(@AuthenticationPrincipal Officer officer, @PathVariable String code) {
    return changeable(officer, code)
        .map(booking -> page("cancel", officer, booking, null))
        .orElseGet(() -> elsewhere(officer, code));
  }

  @PostMapping("/batal")
  Object cancel(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String code,
      @RequestParam(defaultValue = "-1") int versi) {
    return changed("booking", officer, code, (booking, seen) -> changing.cancel(seen), versi);
  }

  private Object changed(
      String template,
      Officer officer,
      String code,
      BiFunction<Booking, Seen, Outcome> change,
      int version) {
    var booking = here(officer, code).orElse(null);
    if (booking == null) return elsewhere(officer, code);
    return switch (change.apply(booking, new Seen(officer, booking.id(), version))) {
      case Outcome.Done done -> "redirect:" + DeskPages.address(done.booking().code());
      case Outcome.Refused(var refusal) -> refused(template, officer, code, refusal);
    };
  }

  private Optional<Booking> here(Officer officer, String code) {
    return BookingCode.parse(code).flatMap(one -> bookings.atOffice(officer.office(), one));
  }

  private Optional<Booking> changeable(Officer officer, String code) {
    return here(officer, code).filter(ChangingForSomebody::changeable);
  }

  private View refused(String template, Officer officer, String code, Refusal refusal) {
    return here(officer, code)
        .map(booking -> page(template, officer, booking, refusal))
        .orElseGet(() -> elsewhere(officer, code))
        .status(HttpStatus.CONFLICT.value());
  }

  private View page(String template, Officer officer, Booking booking, @Nullable Refusal refusal) {
    return page(template, officer, booking, refusal, Form.empty());
  }

  private View page(
      String template, Officer officer, Booking booking, @Nullable Refusal refusal, Form form) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "booking.read",
            "booking:" + booking.id(),
            Map.of("page", template)));
    var office = offices.office(officer.office());
    var day = office.today(clock.instant());
    var model = new HashMap<String, Object>();
    model.put("booking", booking);
    model.put("refusal", Optional.ofNullable(refusal));
    model.put("zone", office.zone());
    if (template.equals("move")) {
      model.put("days", availabilities.at(office, booking.slot().pool(), booking.party()).free());
    } else if (template.equals("booking")) {
      model.put("today", day);
      model.put("form", form);
      var standing = arriving.standing(booking);
      if (!standing.expected() && !standing.otherDay())
        events.publishEvent(new ToldNo(officer, booking.id()));
      model.put("standing", standing);
      model.put("changeable", ChangingForSomebody.changeable(booking));
      model.put(
          "papers",
          booking.applicants().stream()
              .map(
                  one ->
                      Papers.of(
                          requirements.inForce(
                              office.id(), one.wanted().kind(), booking.slot().day())))
              .toList());
    }
    return View.of(TEMPLATES + template, model);
  }

  /** Of another office's booking only the office is told, of no booking nothing. */
  private View elsewhere(Officer officer, String code) {
    var found =
        BookingCode.parse(code)
            .map(one -> finding.byCode(officer.office(), one))
            .orElseGet(Found.NoSuchCode::new);
    var name =
        found instanceof Found.Elsewhere(var office)
            ? Optional.of(office.name())
            : Optional.<String>empty();
    var unchangeable = found instanceof Found.One;
    return View.of(
            TEMPLATES + "notHere",
            Map.of("office", name, "unchangeable", unchangeable, "form", Form.empty()))
        .status(HttpStatus.NOT_FOUND.value());
  }
}
