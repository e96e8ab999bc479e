package id.lintas.booking.desk.web;

import id.lintas.booking.Applicant;
import id.lintas.booking.Availabilities;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.desk.BookingForSomebody;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Books a place of the desk's share for people who are present: who, when, check, done. Each page
 * hands on what the ones before it asked.
 */
@Controller
@Needs({Role.FRONT_DESK, Role.INFORMATION})
class AssistPages {
  static final String ASSIST = DeskPages.DESK + "/bantu";
  private static final String TEMPLATES = "id/lintas/booking/desk/web/";
  private static final String STEP = "langkah";
  private static final String HOUR = "ke";
  private static final Pattern REMOVE = Pattern.compile("hapus-([1-5])");
  private static final int WRONG = HttpStatus.UNPROCESSABLE_CONTENT.value();

  private final BookingForSomebody booking;
  private final Availabilities availabilities;
  private final FormIds forms;
  private final Offices offices;
  private final Clock clock;

  AssistPages(
      BookingForSomebody booking,
      Availabilities availabilities,
      FormIds forms,
      Offices offices,
      Clock clock) {
    this.booking = booking;
    this.availabilities = availabilities;
    this.forms = forms;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping(ASSIST)
  View begin(@AuthenticationPrincipal Officer officer) {
    return people(officer, Form.empty(), null);
  }

  @PostMapping(ASSIST)
  Object step(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var step = form.value(STEP);
    var remove = REMOVE.matcher(step);
    if (remove.matches()) {
      PartyForm.remove(form, Integer.parseInt(remove.group(1)));
      return people(officer, form, null);
    }
    if (step.equals("tambah")) PartyForm.add(form);
    if (step.equals("tambah") || step.equals("orang")) return people(officer, form, null);
    var party =
        PartyForm.read(
            form,
            office(officer).today(clock.instant()),
            nik -> offices.nik(officer.office(), nik));
    if (party.isEmpty()) return people(officer, form, null).status(WRONG);
    return switch (step) {
      case "periksa" -> check(officer, form, party.get());
      case "pesan" -> place(officer, form, party.get());
      default -> hours(officer, form, null);
    };
  }

  private View check(Officer officer, Form form, List<Applicant> party) {
    var hour = ChosenHour.read(form.value(HOUR));
    if (hour.isEmpty()) {
      form.refuse(HOUR, "desk.assist.hour.missing");
      return hours(officer, form, null).status(WRONG);
    }
    var faults = booking.faults(officer, hour.get().day(), party);
    if (faults.isEmpty()) return checkPage(officer, form, party, hour.get(), null);
    TypedPerson.refuse(form, faults);
    return people(officer, form, null).status(WRONG);
  }

  private Object place(Officer officer, Form form, List<Applicant> party) {
    var hour = ChosenHour.read(form.value(HOUR)).orElse(null);
    if (hour == null) return check(officer, form, party);
    var outcome =
        booking.place(
            officer, form.value(PartyForm.FORM_ID), hour.day(), hour.hour(), party, Language.ID);
    return switch (outcome) {
      case Outcome.Done done -> "redirect:" + DeskPages.address(done.booking().code());
      case Outcome.Refused(var refusal) -> refused(officer, form, party, hour, refusal);
    };
  }

  /** Back to the page on which it can be mended. */
  private View refused(
      Officer officer, Form form, List<Applicant> party, ChosenHour hour, Refusal refusal) {
    var page =
        switch (refusal) {
          case Refusal.PartyRefused(var faults) -> {
            TypedPerson.refuse(form, faults);
            yield people(officer, form, null);
          }
          case Refusal.PersonHasPlace has -> people(officer, form, refusal);
          case Refusal.Frozen frozen -> people(officer, form, refusal);
          case Refusal.Busy busy -> checkPage(officer, form, party, hour, refusal);
          case Refusal.ForgedForm forged -> {
            form.with(PartyForm.FORM_ID, "");
            yield checkPage(officer, form, party, hour, refusal);
          }
          default -> hours(officer, form, refusal);
        };
    return page.status(HttpStatus.CONFLICT.value());
  }

  private View people(Officer officer, Form form, @Nullable Refusal refusal) {
    var model = model(officer, form, refusal);
    model.put("people", PartyForm.count(form));
    model.put("most", PartyForm.MOST);
    return View.of(TEMPLATES + "assistPeople", model);
  }

  private View hours(Officer officer, Form form, @Nullable Refusal refusal) {
    var model = model(officer, form, refusal);
    var days = availabilities.at(office(officer), Pool.ASSISTED, PartyForm.count(form)).free();
    model.put("days", days);
    model.put("carried", PartyForm.carried(form, List.of()));
    return View.of(TEMPLATES + "assistHours", model);
  }

  private View checkPage(
      Officer officer,
      Form form,
      List<Applicant> party,
      ChosenHour hour,
      @Nullable Refusal refusal) {
    var model = model(officer, form, refusal);
    model.put("party", party);
    model.put("hour", hour);
    model.put("carried", PartyForm.carried(form, List.of(HOUR)));
    return View.of(TEMPLATES + "assistCheck", model);
  }

  private Map<String, Object> model(Officer officer, Form form, @Nullable Refusal refusal) {
    if (form.value(PartyForm.FORM_ID).isEmpty())
      form.with(PartyForm.FORM_ID, forms.issue(officer.id(), officer.office()));
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("refusal", Optional.ofNullable(refusal));
    model.put("zone", office(officer).zone());
    return model;
  }

  private Office office(Officer officer) {
    return offices.office(officer.office());
  }
}
