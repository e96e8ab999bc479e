package id.lintas.guide.web;

import id.lintas.guide.PublishingAStandard;
import id.lintas.guide.ServiceStandards;
import id.lintas.guide.StandardPart;
import id.lintas.office.Bilingual;
import id.lintas.office.Offices;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's own texts of its service standard and pledge. */
@Controller
@Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE})
class StandardPages {
  static final String HERE = "/petugas/standar";
  private static final String INDONESIAN = "teks";
  private static final String ENGLISH = "teks-inggris";
  private static final String TEMPLATES = "id/lintas/guide/web/";

  private final ServiceStandards standards;
  private final PublishingAStandard publishing;
  private final Offices offices;
  private final Duties duties;
  private final Clock clock;

  StandardPages(
      ServiceStandards standards,
      PublishingAStandard publishing,
      Offices offices,
      Duties duties,
      Clock clock) {
    this.standards = standards;
    this.publishing = publishing;
    this.offices = offices;
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR})
  View list(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(defaultValue = "") String hasil,
      HttpServletRequest request) {
    var office = offices.office(officer.office());
    var today = office.today(clock.instant());
    return View.of(
        TEMPLATES + "standards",
        Map.of(
            "office",
            office,
            "standard",
            standards.of(office, ChosenLanguage.of(request), today),
            "said",
            hasil.equals("baru"),
            "writes",
            duties.holds(officer, Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE)));
  }

  @GetMapping(HERE + "/{part}")
  View form(@AuthenticationPrincipal Officer officer, @PathVariable String part) {
    var known = part(part);
    var office = offices.office(officer.office());
    var today = office.today(clock.instant());
    var text = standards.written(office.id(), known, today);
    var from = today.plusDays(1);
    return form(
        known,
        Form.empty()
            .with(INDONESIAN, text.indonesian())
            .with(ENGLISH, text.english())
            .with(ChosenDay.FIELD + "-hari", String.valueOf(from.getDayOfMonth()))
            .with(ChosenDay.FIELD + "-bulan", String.valueOf(from.getMonthValue()))
            .with(ChosenDay.FIELD + "-tahun", String.valueOf(from.getYear())));
  }

  @PostMapping(HERE + "/{part}")
  Object publish(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String part,
      @RequestParam MultiValueMap<String, String> typed) {
    var known = part(part);
    var form = Form.of(typed);
    var from = ChosenDay.read(form);
    if (from.isEmpty()) form.refuse(ChosenDay.FIELD, "guide.day.none");
    from.flatMap(
            day ->
                publishing.publish(
                    officer.office(),
                    known,
                    day,
                    new Bilingual(form.value(INDONESIAN), form.value(ENGLISH)),
                    officer.actor()))
        .ifPresent(refusal -> refuse(form, refusal));
    return form.ok()
        ? "redirect:" + HERE + "?hasil=baru"
        : form(known, form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static void refuse(Form form, PublishingAStandard.Refusal refusal) {
    var field =
        switch (refusal) {
          case IN_THE_PAST, TAKEN -> ChosenDay.FIELD;
          case TEXT_LENGTH -> form.value(INDONESIAN).length() < 3 ? INDONESIAN : ENGLISH;
        };
    form.refuse(field, "guide.standards.refused." + refusal);
  }

  private static StandardPart part(String name) {
    return Arrays.stream(StandardPart.values())
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
  }

  private static View form(StandardPart part, Form form) {
    return View.of(TEMPLATES + "standardForm", Map.of("part", part, "form", form));
  }
}
