package id.lintas.booking.pattern.web;

import id.lintas.booking.pattern.Finding;
import id.lintas.booking.pattern.PatternReports;
import id.lintas.booking.pattern.PatternReports.Shown;
import id.lintas.office.Offices;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.View;
import id.lintas.site.Wording;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.Usernames;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What looks like trade in places, for people to look into; who opens it is recorded. */
@Controller
@Needs({Role.HEAD_OF_OFFICE, Role.QUOTA_OFFICER, Role.COMPLAINTS, Role.AUDITOR})
class PatternPages {
  static final String HERE = "/petugas/pola";

  private final PatternReports reports;
  private final Usernames usernames;
  private final Duties duties;
  private final Offices offices;
  private final MessageSource messages;

  PatternPages(
      PatternReports reports,
      Usernames usernames,
      Duties duties,
      Offices offices,
      MessageSource messages) {
    this.reports = reports;
    this.usernames = usernames;
    this.duties = duties;
    this.offices = offices;
    this.messages = messages;
  }

  @GetMapping(HERE)
  View show(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String laporan) {
    var shown = reports.read(officer, id(laporan), "page");
    var model = new HashMap<String, Object>();
    model.put("shown", shown);
    model.put("officers", names(shown));
    model.put("zone", offices.office(officer.office()).zone());
    model.put(
        "mayAsk", duties.holds(officer, Role.HEAD_OF_OFFICE, Role.QUOTA_OFFICER, Role.COMPLAINTS));
    return View.of("id/lintas/booking/pattern/web/patterns", model);
  }

  @PostMapping(HERE)
  @Needs({Role.HEAD_OF_OFFICE, Role.QUOTA_OFFICER, Role.COMPLAINTS})
  String makeNow(@AuthenticationPrincipal Officer officer) {
    reports.makeNow(officer);
    return "redirect:" + HERE;
  }

  @GetMapping(HERE + "/tabel.csv")
  ResponseEntity<byte[]> table(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam(defaultValue = "") String laporan) {
    var shown = reports.read(officer, id(laporan), "table");
    var words = new Wording(messages, ChosenLanguage.of(request));
    var table = PatternTable.of(words::t, shown.findings(), names(shown));
    var name = ContentDisposition.attachment().filename("pola-" + officer.office() + ".csv");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(table.getBytes(StandardCharsets.UTF_8));
  }

  private Map<UUID, String> names(Shown shown) {
    var ids =
        shown.findings().stream()
            .filter(one -> one.pattern().ofOfficers())
            .flatMap((Finding one) -> one.officers().stream())
            .collect(Collectors.toSet());
    return usernames.of(ids);
  }

  private static Optional<UUID> id(String typed) {
    try {
      return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
