package id.lintas.booking.plan.web;

import id.lintas.booking.plan.ClosingADay;
import id.lintas.booking.plan.TurnsUnderWay;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closes a day: which and why, how many people it touches, then what came of it. */
@Controller
@Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE})
class ClosingPages {
  static final String CLOSE = QuotaPages.QUOTA + "/tutup";
  private static final String CLOSE_HOURS = QuotaPages.QUOTA + "/tutup-jam";
  private static final String DAY = "hari";
  private static final String REASON_ID = "alasan-id";
  private static final String REASON_EN = "alasan-en";
  private static final int REASON_LEAST = 5;
  private static final int REASON_MOST = 200;
  private static final int DAYS_AHEAD = 370;

  private final ClosingADay closing;
  private final Offices offices;
  private final Clock clock;

  ClosingPages(ClosingADay closing, Offices offices, Clock clock) {
    this.closing = closing;
    this.offices = offices;
    this.clock = clock;
  }

  /** The reason of a day that the calendar has closed already is not typed again. */
  @GetMapping(CLOSE)
  View ask(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String hari) {
    var form = Form.empty();
    var office = offices.office(officer.office());
    TypedDay.parse(hari)
        .flatMap(day -> closing.reason(office, day))
        .ifPresent(
            reason -> form.with(REASON_ID, reason.indonesian()).with(REASON_EN, reason.english()));
    TypedDay.parse(hari)
        .ifPresent(
            day ->
                form.with(DAY + "-hari", String.valueOf(day.getDayOfMonth()))
                    .with(DAY + "-bulan", String.valueOf(day.getMonthValue()))
                    .with(DAY + "-tahun", String.valueOf(day.getYear())));
    return form(form);
  }

  @PostMapping(CLOSE)
  Object close(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var office = offices.office(officer.office());
    var day = day(form, office);
    var reason = new Bilingual(reason(form, REASON_ID), reason(form, REASON_EN));
    if (!form.ok() || day.isEmpty())
      return form(form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return switch (form.value("langkah")) {
      case "tutup" -> close(officer, office, day.get(), reason, form);
      case "ubah" -> form(form);
      default ->
          View.of(
              QuotaPages.TEMPLATES + "closeCheck",
              Map.of(
                  "form",
                  form,
                  "day",
                  day.get(),
                  "reason",
                  reason,
                  "affected",
                  closing.affected(office, day.get())));
    };
  }

  private Object close(Officer officer, Office office, LocalDate day, Bilingual reason, Form form) {
    try {
      return done(day, closing.close(office, day, reason, officer.actor()));
    } catch (TurnsUnderWay later) {
      return form(form.refuse(DAY, "plan.turns")).status(HttpStatus.CONFLICT.value());
    }
  }

  private static String done(LocalDate day, ClosingADay.Result result) {
    return "redirect:%s/selesai?hari=%s&pindah=%d&disimpan=%d"
        .formatted(CLOSE, day, result.displaced(), result.held());
  }

  /** Hours that the calendar closed: there is nothing to type, only to see whom it moves. */
  @GetMapping(CLOSE_HOURS)
  Object askHours(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String hari) {
    var office = offices.office(officer.office());
    return TypedDay.parse(hari)
        .<Object>map(
            day ->
                View.of(
                    QuotaPages.TEMPLATES + "closeHours",
                    Map.of("day", day, "affected", closing.affectedByHours(office, day))))
        .orElse("redirect:" + QuotaPages.QUOTA);
  }

  @PostMapping(CLOSE_HOURS)
  String closeHours(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String hari) {
    var office = offices.office(officer.office());
    var today = office.today(clock.instant());
    return TypedDay.parse(hari)
        .filter(day -> !day.isBefore(today))
        .map(day -> done(day, closing.closeHours(office, day, officer.actor())))
        .orElse("redirect:" + QuotaPages.QUOTA);
  }

  @GetMapping(CLOSE + "/selesai")
  Object closed(
      @RequestParam(defaultValue = "") String hari,
      @RequestParam(defaultValue = "0") int pindah,
      @RequestParam(defaultValue = "0") int disimpan) {
    return TypedDay.parse(hari)
        .<Object>map(
            day ->
                View.of(
                    QuotaPages.TEMPLATES + "closeDone",
                    Map.of("day", day, "displaced", pindah, "held", disimpan)))
        .orElse("redirect:" + QuotaPages.QUOTA);
  }

  private static View form(Form form) {
    return View.of(QuotaPages.TEMPLATES + "close", Map.of("form", form));
  }

  private Optional<LocalDate> day(Form form, Office office) {
    var today = office.today(clock.instant());
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(form.value(DAY + "-tahun")),
              Integer.parseInt(form.value(DAY + "-bulan")),
              Integer.parseInt(form.value(DAY + "-hari")));
      if (!day.isBefore(today) && day.isBefore(today.plusDays(DAYS_AHEAD))) return Optional.of(day);
    } catch (NumberFormatException | DateTimeException none) {
      // said below
    }
    form.refuse(DAY, "plan.close.day.wrong");
    return Optional.empty();
  }

  private static String reason(Form form, String field) {
    var typed = form.value(field);
    if (typed.length() < REASON_LEAST || typed.length() > REASON_MOST)
      form.refuse(field, "plan.close.reason.missing");
    return typed;
  }
}
