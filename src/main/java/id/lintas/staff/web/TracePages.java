package id.lintas.staff.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.audit.Filter;
import id.lintas.audit.Found;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.staff.signin.SignIn;
import id.lintas.staff.store.RosterStore;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of who did what at one's own office: ids and codes, never a citizen's data. */
@Controller
@Needs({Role.AUDITOR, Role.HEAD_OF_OFFICE})
class TracePages {
  static final String HERE = "/petugas/jejak";
  private static final String FIELD_DAY = "hari";
  private static final String FIELD_OFFICER = "petugas";
  private static final String OFFICER = "officer:";

  private final Audit audit;
  private final RosterStore officers;
  private final Places places;

  TracePages(Audit audit, RosterStore officers, Places places) {
    this.audit = audit;
    this.officers = officers;
    this.places = places;
  }

  @GetMapping(HERE)
  View trace(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam MultiValueMap<String, String> asked) {
    recordReading(request, officer);
    var form = Form.of(asked);
    var day = day(form);
    var actor = actor(form);
    var found =
        form.ok()
            ? audit.read(filter(officer, day.orElse(null), actor), page(form))
            : new Found(List.of(), 0, false);
    return View.of(
            "id/lintas/staff/web/trace",
            Map.of(
                "form",
                form,
                "found",
                found,
                "actors",
                actors(found),
                "zone",
                places.of(officer.office()).zone(),
                "query",
                query(form)))
        .status(form.ok() ? 200 : 422);
  }

  /** What an auditor reads is recorded for every page already. */
  private void recordReading(HttpServletRequest request, Officer officer) {
    if (SignedIn.of(request).orElseThrow().roles().contains(Role.AUDITOR)) return;
    audit.record(
        new Entry(officer.actor(), officer.office(), "staff.read", "page:" + HERE, Map.of()));
  }

  private Filter filter(Officer officer, @Nullable LocalDate day, @Nullable String actor) {
    var zone = places.of(officer.office()).zone();
    var from = day == null ? null : day.atStartOfDay(zone).toInstant();
    var until = day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    return new Filter(officer.office(), actor, null, null, from, until);
  }

  private static Optional<LocalDate> day(Form form) {
    var typed = List.of("-hari", "-bulan", "-tahun");
    if (typed.stream().allMatch(part -> form.value(FIELD_DAY + part).isEmpty()))
      return Optional.empty();
    var day = SpanFields.date(form, FIELD_DAY).filter(date -> Math.abs(date.getYear()) < 10_000);
    if (day.isEmpty()) form.refuse(FIELD_DAY, "staff.span.noDate");
    return day;
  }

  private @Nullable String actor(Form form) {
    var username = SignIn.tidy(form.value(FIELD_OFFICER));
    if (username.isEmpty()) return null;
    var id = officers.idOf(username);
    if (id.isEmpty()) form.refuse(FIELD_OFFICER, "staff.roster.unknown");
    return id.map(one -> OFFICER + one).orElse(null);
  }

  private static int page(Form form) {
    var text = form.value("halaman");
    return text.matches("\\d{1,4}") ? Math.max(0, Integer.parseInt(text) - 1) : 0;
  }

  /** User names of the officers on this page; everybody else stays a number. */
  private Map<String, String> actors(Found found) {
    var ids =
        found.entries().stream()
            .map(one -> one.entry().actor())
            .filter(actor -> actor.startsWith(OFFICER))
            .map(actor -> UUID.fromString(actor.substring(OFFICER.length())))
            .collect(Collectors.toSet());
    return officers.usernames(ids).entrySet().stream()
        .collect(Collectors.toMap(one -> OFFICER + one.getKey(), Map.Entry::getValue));
  }

  private static String query(Form form) {
    return List.of(FIELD_DAY + "-hari", FIELD_DAY + "-bulan", FIELD_DAY + "-tahun", FIELD_OFFICER)
        .stream()
        .filter(field -> !form.value(field).isEmpty())
        .map(
            field ->
                field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8) + "&")
        .collect(Collectors.joining());
  }
}
