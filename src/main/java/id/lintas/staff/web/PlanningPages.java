package id.lintas.staff.web;

import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.staff.TrainingProgress;
import id.lintas.staff.roster.Colleague;
import id.lintas.staff.roster.PlanningAWeek;
import id.lintas.staff.roster.PlanningAWeek.Written;
import id.lintas.staff.roster.Roster;
import id.lintas.staff.roster.Rotation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a week, post by post, and whose year at a post is over. */
@Controller
@Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR})
class PlanningPages {
  static final String PLAN = RosterPages.HERE + "/rencana";
  static final String ROTATION = RosterPages.HERE + "/rotasi";
  private static final String SHEET = PLAN + "/{monday}/{role}";
  private static final String DAY = "h-";
  private static final Set<Role> CHANGERS = Set.of(Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE);

  private final PlanningAWeek planning;
  private final Roster roster;
  private final Places places;
  private final ObjectProvider<TrainingProgress> training;

  PlanningPages(
      PlanningAWeek planning,
      Roster roster,
      Places places,
      ObjectProvider<TrainingProgress> training) {
    this.planning = planning;
    this.roster = roster;
    this.places = places;
    this.training = training;
  }

  private LocalDate thisMonday(Officer officer) {
    return PlanningAWeek.monday(places.today(officer.office()));
  }

  private Optional<LocalDate> monday(Officer officer, String typed) {
    return TypedDay.parse(typed).filter(day -> planning.plannable(officer.office(), day));
  }

  @GetMapping(PLAN)
  View week(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam(defaultValue = "") String minggu,
      @RequestParam(defaultValue = "") String selesai) {
    var first = thisMonday(officer);
    var monday = monday(officer, minggu).orElse(first);
    var model = new HashMap<String, Object>();
    model.put("first", first);
    model.put("monday", monday);
    model.put("days", planning.week(officer.office(), monday));
    model.put("done", PlanningAWeek.role(selesai));
    model.put("may", SignedIn.of(request).orElseThrow().holdsOneOf(CHANGERS));
    return View.of("id/lintas/staff/web/week", model);
  }

  @GetMapping(SHEET)
  @Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE})
  Object sheet(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String monday,
      @PathVariable String role) {
    var week = monday(officer, monday);
    var post = PlanningAWeek.role(role);
    if (week.isEmpty() || post.isEmpty()) return "redirect:" + PLAN;
    return page(officer, week.get(), post.get(), false);
  }

  /** As it stands now: a form that came too late is filled in again from that. */
  private View page(Officer officer, LocalDate monday, Role role, boolean stale) {
    var sheet = planning.sheet(officer.office(), monday, role);
    return View.of(
        "id/lintas/staff/web/sheet", Map.of("sheet", sheet, "monday", monday, "stale", stale));
  }

  @PostMapping(SHEET)
  @Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE})
  Object write(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String monday,
      @PathVariable String role,
      @RequestParam(defaultValue = "-1") String versi,
      @RequestParam(defaultValue = "") String cara,
      @RequestParam MultiValueMap<String, String> typed) {
    var week = monday(officer, monday);
    var post = PlanningAWeek.role(role);
    if (week.isEmpty() || post.isEmpty()) return "redirect:" + PLAN;
    var seen = versi.matches("\\d{1,6}") ? Integer.parseInt(versi) : -1;
    var written =
        cara.equals("salin")
            ? planning.copy(officer, week.get(), post.get(), seen)
            : planning.write(officer, week.get(), post.get(), seen, wanted(typed));
    if (written == Written.STALE)
      return page(officer, week.get(), post.get(), true).status(HttpStatus.CONFLICT.value());
    return "redirect:" + PLAN + "?minggu=" + week.get() + "&selesai=" + post.get();
  }

  private static Map<LocalDate, Set<UUID>> wanted(MultiValueMap<String, String> typed) {
    var wanted = new HashMap<LocalDate, Set<UUID>>();
    typed.forEach(
        (name, values) -> {
          if (!name.startsWith(DAY)) return;
          TypedDay.parse(name.substring(DAY.length()))
              .ifPresent(day -> wanted.put(day, officers(values)));
        });
    return wanted;
  }

  private static Set<UUID> officers(List<String> values) {
    var ids = new HashSet<UUID>();
    for (var value : values) if (value.matches("[0-9a-f-]{36}")) ids.add(UUID.fromString(value));
    return ids;
  }

  @GetMapping(ROTATION)
  View rotation(HttpServletRequest request, @AuthenticationPrincipal Officer officer) {
    var today = places.today(officer.office());
    var officers = roster.officers(officer.office());
    var due = Rotation.due(officers, today);
    var ready = new EnumMap<Role, List<String>>(Role.class);
    for (var stay : due) ready.computeIfAbsent(stay.role(), role -> ready(officers, role, today));
    return View.of(
        "id/lintas/staff/web/rotation",
        Map.of(
            "due",
            due,
            "today",
            today,
            "ready",
            ready,
            "may",
            SignedIn.of(request).orElseThrow().holdsOneOf(CHANGERS)));
  }

  /** Who has practised for the post and does not hold it. */
  private List<String> ready(List<Colleague> officers, Role role, LocalDate today) {
    var others =
        officers.stream()
            .filter(one -> one.state() == Colleague.State.ACTIVE)
            .filter(one -> !one.roles(today).contains(role))
            .collect(Collectors.toMap(Colleague::id, Function.identity()));
    var asked = others.keySet().stream().collect(Collectors.toMap(id -> id, id -> List.of(role)));
    var learnt = training.stream().findFirst().map(one -> one.of(asked)).orElseGet(Map::of);
    return others.values().stream()
        .filter(one -> learnt.getOrDefault(one.id(), false))
        .map(Colleague::name)
        .sorted()
        .toList();
  }
}
