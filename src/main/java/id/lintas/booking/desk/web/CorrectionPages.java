package id.lintas.booking.desk.web;

import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.desk.CorrectingAName;
import id.lintas.booking.desk.FindingSomebody;
import id.lintas.booking.desk.FindingSomebody.Found;
import id.lintas.booking.desk.FreeingANumber;
import id.lintas.booking.desk.LiftingAFreeze;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.shared.PersonName;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What takes two officers: a misspelt name put right, a NIK freed, a freeze lifted. */
@Controller
@Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE})
class CorrectionPages {
  static final String CORRECT = "/petugas/kuota/koreksi";
  private static final String TEMPLATES = "id/lintas/booking/desk/web/";
  private static final String FIND = "cari";
  private static final String NAME = "nama";
  private static final String NIK = "nik";
  private static final String NIK_TO_FREE = "nik-lepas";
  private static final String REASON = "alasan";
  private static final int REASON_LEAST = 10;

  private final FindingSomebody finding;
  private final Bookings bookings;
  private final CorrectingAName correcting;
  private final FreeingANumber freeing;
  private final LiftingAFreeze lifting;

  CorrectionPages(
      FindingSomebody finding,
      Bookings bookings,
      CorrectingAName correcting,
      FreeingANumber freeing,
      LiftingAFreeze lifting) {
    this.finding = finding;
    this.bookings = bookings;
    this.correcting = correcting;
    this.freeing = freeing;
    this.lifting = lifting;
  }

  @GetMapping(CORRECT)
  View ask(@RequestParam(defaultValue = "") String diminta) {
    return search(Form.empty(), List.of(), diminta.equals("ya"));
  }

  @PostMapping(CORRECT)
  Object find(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    return switch (finding.find(officer.office(), form.value(FIND))) {
      case Found.One(var booking) -> "redirect:" + CORRECT + "/" + booking.code().value();
      case Found.Several(var several) -> search(form, several, false);
      case Found.Elsewhere(var office) ->
          wrong(form.refuse(FIND, "desk.find.elsewhere", office.name()));
      case Found.NoSuchCode() -> wrong(form.refuse(FIND, "desk.find.noCode"));
      case Found.Nobody() -> wrong(form.refuse(FIND, "desk.find.nobody"));
      case Found.Unreadable() -> wrong(form.refuse(FIND, "desk.find.unreadable"));
    };
  }

  private static View wrong(Form form) {
    return search(form, List.of(), false).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static View search(Form form, List<Booking> several, boolean asked) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("several", several);
    model.put("asked", asked);
    return View.of(TEMPLATES + "correctionSearch", model);
  }

  @GetMapping(CORRECT + "/{code}")
  Object show(@AuthenticationPrincipal Officer officer, @PathVariable String code) {
    return here(officer, code)
        .<Object>map(booking -> page(booking, Form.empty()))
        .orElse("redirect:" + CORRECT);
  }

  @PostMapping(CORRECT + "/{code}/nama")
  Object correct(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var booking = here(officer, code).orElse(null);
    if (booking == null) return "redirect:" + CORRECT;
    var form = Form.of(typed);
    var name = PersonName.parse(form.value(NAME));
    if (name.isEmpty()) form.refuse(NAME, "desk.person.name.wrong");
    var nik = nik(form, NIK);
    if (name.isEmpty() || nik.isEmpty()) return refused(booking, form);
    switch (correcting.ask(officer, booking.id(), nik.get(), name.get())) {
      case ASKED -> {
        return "redirect:" + CORRECT + "?diminta=ya";
      }
      case OTHER_PERSON -> form.refuse(NIK, "desk.correction.otherPerson");
      case SAME_NAME -> form.refuse(NAME, "desk.correction.same");
      case NO_SUCH_BOOKING -> form.refuse(NAME, "desk.correction.over");
      case TOO_LATE -> form.refuse(NAME, "desk.correction.printed");
    }
    return refused(booking, form);
  }

  @PostMapping(CORRECT + "/{code}/nik")
  Object free(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var booking = here(officer, code).orElse(null);
    if (booking == null) return "redirect:" + CORRECT;
    var form = Form.of(typed);
    var nik = nik(form, NIK_TO_FREE);
    if (nik.isEmpty()) return refused(booking, form);
    return switch (freeing.ask(officer, booking.id(), nik.get())) {
      case ASKED -> "redirect:" + CORRECT + "?diminta=ya";
      case OTHER_PERSON -> refused(booking, form.refuse(NIK_TO_FREE, "desk.free.otherPerson"));
      case NO_SUCH_BOOKING -> refused(booking, form.refuse(NIK_TO_FREE, "desk.free.over"));
    };
  }

  private static Optional<Nik> nik(Form form, String field) {
    return switch (Nik.check(form.value(field))) {
      case NikCheck.Valid(var nik) -> Optional.of(nik);
      case NikCheck.Malformed(var reason) -> {
        form.refuse(field, "desk.person.nik." + reason);
        yield Optional.empty();
      }
    };
  }

  @PostMapping(CORRECT + "/{code}/pembekuan")
  Object lift(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var booking = here(officer, code).orElse(null);
    if (booking == null) return "redirect:" + CORRECT;
    var form = Form.of(typed);
    if (form.value(REASON).length() < REASON_LEAST)
      return refused(booking, form.refuse(REASON, "desk.permit.reason.missing"));
    return lifting.ask(officer, booking.id(), form.value(REASON))
        ? "redirect:" + CORRECT + "?diminta=ya"
        : refused(booking, form.refuse(REASON, "desk.freeze.over"));
  }

  private View refused(Booking booking, Form form) {
    return page(booking, form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private Optional<Booking> here(Officer officer, String code) {
    return BookingCode.parse(code).flatMap(one -> bookings.atOffice(officer.office(), one));
  }

  private View page(Booking booking, Form form) {
    var model = new HashMap<String, Object>();
    model.put("booking", booking);
    model.put("form", form);
    model.put("frozen", lifting.frozenUntil(booking));
    return View.of(TEMPLATES + "correction", model);
  }
}
