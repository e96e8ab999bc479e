package id.lintas.booking.desk.web;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Priority;
import id.lintas.booking.Refusal;
import id.lintas.booking.Way;
import id.lintas.booking.desk.AdmittingAWalkIn;
import id.lintas.booking.desk.AdmittingAWalkIn.Visitor;
import id.lintas.booking.desk.WalkInPermits;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Language;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody without a booking gets a number, or two officers decide that they do. */
@Controller
@Needs({Role.FRONT_DESK, Role.INFORMATION})
class WalkInPages {
  static final String WALK_IN = DeskPages.DESK + "/langsung";
  private static final String TEMPLATES = "id/lintas/booking/desk/web/";
  private static final String DECLARED = "keadaan";
  private static final String WITH = "bersama";
  private static final String REASON = "alasan";
  private static final List<String> OWN_FIELDS = List.of(DECLARED, WITH);
  private static final int REASON_LEAST = 10;

  private final AdmittingAWalkIn admitting;
  private final WalkInPermits permits;
  private final Bookings bookings;
  private final FormIds forms;
  private final Offices offices;
  private final Clock clock;

  WalkInPages(
      AdmittingAWalkIn admitting,
      WalkInPermits permits,
      Bookings bookings,
      FormIds forms,
      Offices offices,
      Clock clock) {
    this.admitting = admitting;
    this.permits = permits;
    this.bookings = bookings;
    this.forms = forms;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping(WALK_IN)
  View ask(@AuthenticationPrincipal Officer officer) {
    return page(officer, Form.empty(), null);
  }

  @PostMapping(WALK_IN)
  Object admit(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (form.value("ke").equals("ubah")) return page(officer, form, null);
    var visitor = visitor(officer, form);
    if (visitor.isEmpty()) return refused(officer, form, null);
    var outcome =
        admitting.admit(officer, form.value(PartyForm.FORM_ID), visitor.get(), Language.ID);
    return switch (outcome) {
      case Outcome.Done done -> "redirect:" + WALK_IN + "/" + done.booking().code().value();
      case Outcome.Refused(var refusal) -> refused(officer, form, refusal);
    };
  }

  private Optional<Visitor> visitor(Officer officer, Form form) {
    var applicant =
        PartyForm.read(form, today(officer), nik -> offices.nik(officer.office(), nik))
            .map(List::getFirst);
    var with = with(officer, form);
    return form.ok()
        ? applicant.map(one -> new Visitor(one, declared(form), with))
        : Optional.empty();
  }

  private static Optional<Priority> declared(Form form) {
    return switch (form.value(DECLARED)) {
      case "PREGNANT" -> Optional.of(Priority.PREGNANT);
      case "DISABLED" -> Optional.of(Priority.DISABLED);
      default -> Optional.empty();
    };
  }

  private Optional<Booking> with(Officer officer, Form form) {
    if (form.value(WITH).isEmpty()) return Optional.empty();
    var with =
        BookingCode.parse(form.value(WITH))
            .flatMap(code -> bookings.atOffice(officer.office(), code));
    if (with.isEmpty()) form.refuse(WITH, "desk.walkin.with.unknown");
    return with;
  }

  private View refused(Officer officer, Form form, @Nullable Refusal refusal) {
    var told = refusal;
    switch (refusal) {
      case null -> {}
      case Refusal.NoGround none when form.value(WITH).isEmpty() -> {
        return noGround(form, false).status(HttpStatus.CONFLICT.value());
      }
      case Refusal.NoGround none -> {
        form.refuse(WITH, "desk.walkin.with.refused");
        told = null;
      }
      case Refusal.PartyRefused(var faults) -> {
        TypedPerson.refuse(form, faults);
        told = null;
      }
      case Refusal.NoSuchPlace none -> {
        noNumbers(form, "none");
        told = null;
      }
      case Refusal.Full full -> {
        noNumbers(form, "full");
        told = null;
      }
      case Refusal.ForgedForm forged -> form.with(PartyForm.FORM_ID, "");
      default -> {}
    }
    return page(officer, form, told).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  /** There is no list of days and hours on this page to choose another from. */
  private static void noNumbers(Form form, String why) {
    if (form.value(WITH).isEmpty()) form.refuse(DECLARED, "desk.walkin.numbers." + why);
    else form.refuse(WITH, "desk.walkin.with.numbers." + why);
  }

  /** Asks a second officer; who stands at the desk waits, and what was typed stays. */
  @PostMapping(WALK_IN + "/izin")
  View askSecond(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var applicant =
        PartyForm.read(form, today(officer), nik -> offices.nik(officer.office(), nik))
            .map(List::getFirst);
    if (applicant.isEmpty())
      return page(officer, form, null).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    if (form.value(REASON).length() < REASON_LEAST) {
      form.refuse(REASON, "desk.permit.reason.missing");
      return noGround(form, false).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    permits.ask(
        officer, applicant.map(Applicant::nik).orElseThrow(), today(officer), form.value(REASON));
    return noGround(form, true);
  }

  private static View noGround(Form form, boolean asked) {
    var carried = PartyForm.carried(form, OWN_FIELDS);
    return View.of(
        TEMPLATES + "noGround", Map.of("form", form, "carried", carried, "asked", asked));
  }

  @GetMapping(WALK_IN + "/{code}")
  Object number(@AuthenticationPrincipal Officer officer, @PathVariable String code) {
    var booking =
        BookingCode.parse(code)
            .flatMap(one -> bookings.atOffice(officer.office(), one))
            .filter(one -> one.way() == Way.WALK_IN);
    if (booking.isEmpty()) return "redirect:" + DeskPages.DESK;
    var today = booking.get().slot().day().equals(today(officer));
    var why = today ? Optional.empty() : Optional.of(admitting.whyLater(booking.get()));
    return View.of(
        TEMPLATES + "walkInNumber", Map.of("booking", booking.get(), "isToday", today, "why", why));
  }

  private LocalDate today(Officer officer) {
    return offices.office(officer.office()).today(clock.instant());
  }

  private View page(Officer officer, Form form, @Nullable Refusal refusal) {
    if (form.value(PartyForm.FORM_ID).isEmpty())
      form.with(PartyForm.FORM_ID, forms.issue(officer.id(), officer.office()));
    if (form.all(DECLARED).isEmpty()) form.with(DECLARED, "");
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("refusal", Optional.ofNullable(refusal));
    model.put("zone", offices.office(officer.office()).zone());
    return View.of(TEMPLATES + "walkIn", model);
  }
}
