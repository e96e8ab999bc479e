package id.lintas.booking.desk.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.Bookings;
import id.lintas.booking.desk.DeskDay;
import id.lintas.booking.desk.FindingSomebody;
import id.lintas.booking.desk.FindingSomebody.Found;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.shared.BookingCode;
import id.lintas.site.Form;
import id.lintas.site.Guidance;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today at the desk: one field for whatever people show, and everybody who is expected. */
@Controller
@Needs({Role.FRONT_DESK, Role.INFORMATION})
class DeskPages {
  static final String DESK = "/petugas/loket";
  private static final String FIELD = "cari";

  /** In the procedure, which this module does not know. */
  private static final String STEP = "S01_CHECK_IN";

  /** Paid before the visit: the payment is noted first. */
  private static final String PREPAID = "BEFORE_VISIT";

  /** Who was here before shows the folder; its file has a page of its own. */
  private static final String FILES = "/petugas/kunjungan/";

  private static final Pattern FOLDER = Pattern.compile("([A-Za-z]{3})?([0-9]{11})");
  private static final Pattern BETWEEN = Pattern.compile("[ .-]");

  private static final String TEMPLATES = "id/lintas/booking/desk/web/";

  private final DeskDay days;
  private final FindingSomebody finding;
  private final Bookings bookings;
  private final Offices offices;
  private final OfficeSettings settings;
  private final Audit audit;
  private final ObjectProvider<Guidance.Known> help;
  private final Clock clock;

  DeskPages(
      DeskDay days,
      FindingSomebody finding,
      Bookings bookings,
      Offices offices,
      OfficeSettings settings,
      Audit audit,
      ObjectProvider<Guidance.Known> help,
      Clock clock) {
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.help = help;
    this.days = days;
    this.finding = finding;
    this.bookings = bookings;
    this.offices = offices;
  }

  static String address(BookingCode code) {
    return DESK + "/booking/" + code.value();
  }

  @GetMapping(DESK)
  View today(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String hadir) {
    var arrived =
        BookingCode.parse(hadir)
            .flatMap(code -> bookings.atOffice(officer.office(), code))
            .filter(one -> one.state() == BookingState.ARRIVED);
    return page(officer, Form.empty(), arrived, List.of());
  }

  /** By post, because what is looked for may be somebody's number. */
  @PostMapping(DESK + "/cari")
  Object find(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (form.value(FIELD).isEmpty()) {
      form.refuse(FIELD, "desk.find.empty");
      return page(officer, form, Optional.empty(), List.of())
          .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    var folder = FOLDER.matcher(BETWEEN.matcher(form.value(FIELD)).replaceAll(""));
    if (folder.matches()) return folder(officer, form, folder);
    return switch (finding.find(officer.office(), form.value(FIELD))) {
      case Found.One(var booking) -> "redirect:" + address(booking.code());
      case Found.Several(var several) -> page(officer, form, Optional.empty(), several);
      case Found.Elsewhere(var office) ->
          refused(officer, form.refuse(FIELD, "desk.find.elsewhere", office.name()));
      case Found.NoSuchCode() -> refused(officer, form.refuse(FIELD, "desk.find.noCode"));
      case Found.Nobody() -> refused(officer, form.refuse(FIELD, "desk.find.nobody"));
      case Found.Unreadable() -> refused(officer, form.refuse(FIELD, "desk.find.unreadable"));
    };
  }

  private Object folder(Officer officer, Form form, Matcher folder) {
    var other =
        Optional.ofNullable(folder.group(1))
            .flatMap(offices::find)
            .filter(office -> !office.id().equals(officer.office()));
    return other.isPresent()
        ? refused(officer, form.refuse(FIELD, "desk.find.folder", other.get().name()))
        : "redirect:" + FILES + folder.group(2);
  }

  private View refused(Officer officer, Form form) {
    return page(officer, form, Optional.empty(), List.of())
        .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private String next(Booking arrived) {
    var office = offices.office(arrived.office());
    var timing =
        settings.on(office.id(), office.today(clock.instant())).text(Setting.PAYMENT_TIMING);
    var pays =
        arrived.applicants().stream()
            .anyMatch(one -> !one.wanted().kind().pricedAfterExamination());
    return pays && timing.equals(PREPAID) ? "desk.arrived.payment" : "desk.arrived.form";
  }

  private View page(Officer officer, Form form, Optional<Booking> arrived, List<Booking> several) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "booking.listed",
            "office:" + officer.office(),
            Map.of("page", "desk")));
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("today", days.today(officer.office()));
    model.put("arrived", arrived);
    model.put("next", arrived.map(this::next));
    model.put("several", several);
    model.put("help", help.stream().flatMap(one -> one.of(STEP).stream()).findFirst());
    model.put("zone", offices.office(officer.office()).zone());
    return View.of(TEMPLATES + "desk", model).withCamera();
  }
}
