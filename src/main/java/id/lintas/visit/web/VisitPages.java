package id.lintas.visit.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.ToldNo;
import id.lintas.office.Offices;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.OnlyReads;
import id.lintas.staff.Role;
import id.lintas.staff.Usernames;
import id.lintas.visit.Happened;
import id.lintas.visit.ListsSeen;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.OwnPages;
import id.lintas.visit.StepHelp;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.hall.Tickets;
import id.lintas.visit.steps.Choice;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits at an officer's posts, one visit, and what came of its step. */
@Controller
@Needs({
  Role.FRONT_DESK,
  Role.INFORMATION,
  Role.EXAMINER,
  Role.CAPTURE,
  Role.FINANCE,
  Role.ADJUDICATOR,
  Role.INVESTIGATOR,
  Role.PRODUCTION,
  Role.SIGNER,
  Role.HANDOVER,
  Role.ARCHIVE,
  Role.HEAD_OF_OFFICE,
  Role.AUDITOR
})
class VisitPages {
  static final String VISITS = "/petugas/kunjungan";
  static final Role[] ROLES = VisitPages.class.getAnnotation(Needs.class).value();
  private static final String TEMPLATES = "id/lintas/visit/web/";
  private static final String FIELD = "cari";

  private final Worklist worklist;
  private final MovingOn moving;
  private final Ways ways;
  private final Offices offices;
  private final Audit audit;
  private final ListsSeen lists;
  private final Usernames usernames;
  private final Tickets tickets;
  private final StepHelp help;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VisitPages(
      Worklist worklist,
      MovingOn moving,
      Ways ways,
      Offices offices,
      Audit audit,
      ListsSeen lists,
      Usernames usernames,
      Tickets tickets,
      StepHelp help,
      ApplicationEventPublisher events,
      Clock clock) {
    this.clock = clock;
    this.events = events;
    this.help = help;
    this.tickets = tickets;
    this.usernames = usernames;
    this.worklist = worklist;
    this.moving = moving;
    this.ways = ways;
    this.offices = offices;
    this.audit = audit;
    this.lists = lists;
  }

  private static String address(Visit visit) {
    return VISITS + "/" + visit.folder();
  }

  @GetMapping(VISITS)
  View list(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String selesai) {
    return list(officer, Form.empty(), List.of(), worklist.byFolder(officer.office(), selesai));
  }

  /** By post, because what is scanned may be a citizen's ticket. */
  @PostMapping(VISITS)
  @OnlyReads
  Object find(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var found = worklist.find(officer.office(), form.value(FIELD));
    if (found.size() == 1) return "redirect:" + scanned(officer, found.getFirst());
    if (found.isEmpty())
      worklist
          .otherOffice(officer.office(), form.value(FIELD))
          .ifPresentOrElse(
              other -> form.refuse(FIELD, "visit.otherOffice", other.name()),
              () -> form.refuse(FIELD, nothing(form)));
    var page = list(officer, form, found, Optional.empty());
    return found.isEmpty() ? page.status(HttpStatus.UNPROCESSABLE_CONTENT.value()) : page;
  }

  private String scanned(Officer officer, Visit visit) {
    return ways.own(officer, visit)
        .filter(OwnPages::atOnce)
        .map(pages -> pages.path(visit))
        .orElse(address(visit));
  }

  private static String nothing(Form form) {
    return form.value(FIELD).isEmpty() ? "visit.find.empty" : "visit.find.nothing";
  }

  private View list(Officer officer, Form form, List<Visit> several, Optional<Visit> done) {
    var posts = worklist.of(officer);
    if (!posts.isEmpty() || !several.isEmpty()) lists.by(officer, "files");
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("several", several);
    model.put("done", done);
    model.put("receipt", done.filter(visit -> ways.printsReceipt(officer, visit)).isPresent());
    model.put("number", done.flatMap(tickets::of));
    model.put("posts", posts);
    model.put("zone", offices.office(officer.office()).zone());
    return View.of(TEMPLATES + "visits", model);
  }

  @GetMapping(VISITS + "/{folder}")
  View show(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return worklist
        .byFolder(officer.office(), folder)
        .map(visit -> page(officer, visit, Form.empty(), Optional.empty()))
        .orElseGet(() -> unknown(officer));
  }

  private View unknown(Officer officer) {
    var form = Form.empty();
    form.refuse(FIELD, "visit.find.nothing");
    return list(officer, form, List.of(), Optional.empty()).status(HttpStatus.NOT_FOUND.value());
  }

  @PostMapping(VISITS + "/{folder}/{outcome}")
  Object move(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @PathVariable String outcome,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = worklist.byFolder(officer.office(), folder).orElse(null);
    if (visit == null) return "redirect:" + VISITS;
    var form = Form.of(typed);
    var choice =
        ways.choices(officer, visit).stream().filter(one -> one.name().equals(outcome)).findFirst();
    var version = OutcomeForm.version(form);
    if (last(visit)
        .filter(one -> OutcomeForm.again(visit, one, officer, outcome, form))
        .isPresent()) return "redirect:" + VISITS + "?selesai=" + folder;
    if (version != visit.version()) return refused(officer, visit, form, moving.stale(visit));
    if (choice.isEmpty()) return notHere(officer, visit, outcome, form);
    var said =
        OutcomeForm.said(choice.get(), form, offices.office(visit.office()).today(clock.instant()));
    if (!form.ok())
      return page(officer, visit, form, Optional.empty())
          .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var told = new MovingOn.Said(visit.id(), version, choice.get().outcome(), said);
    return switch (moving.move(officer, told)) {
      case Moved.Done done -> "redirect:" + VISITS + "?selesai=" + done.visit().folder();
      case Moved.Stale stale -> refused(officer, stale.now(), form, stale);
      case Moved.NumberTaken taken -> taken(officer, visit, form, choice.get(), taken);
      case Moved other -> refused(officer, visit, form, other);
    };
  }

  /** Said on pages of its own, by another role, or by nobody. */
  private Object notHere(Officer officer, Visit visit, String outcome, Form form) {
    var move =
        visit.sop().from(visit.step(), visit.hold()).stream()
            .filter(one -> one.outcome().getSimpleName().equals(outcome))
            .findFirst();
    if (move.isEmpty()) return refused(officer, visit, form, new Moved.NotInSop(visit));
    return ways.own(officer, visit, move.get())
        .<Object>map(one -> "redirect:" + one.path(visit))
        .orElseGet(() -> refused(officer, visit, form, new Moved.WrongRole(move.get().who())));
  }

  private View taken(
      Officer officer, Visit visit, Form form, Choice choice, Moved.NumberTaken taken) {
    var why = taken.spoiled() ? ".spoiled" : ".taken";
    form.refuse(
        OutcomeForm.name(choice.name(), taken.field()),
        "visit.fault." + taken.field() + why,
        taken.by().grouped());
    return page(officer, visit, form, Optional.empty())
        .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private View refused(Officer officer, Visit visit, Form form, Moved why) {
    return page(officer, visit, form, Optional.of(why)).status(HttpStatus.CONFLICT.value());
  }

  private Optional<Happened> last(Visit visit) {
    var all = moving.history(visit.office(), visit.id());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Whoever looks at a person's file leaves that in the record. */
  private View page(Officer officer, Visit visit, Form form, Optional<Moved> refused) {
    audit.record(
        new Entry(officer.actor(), visit.office(), "visit.read", "visit:" + visit.id(), Map.of()));
    var model = new HashMap<String, Object>();
    model.put("visit", visit);
    model.put("number", tickets.of(visit));
    model.put("form", form);
    model.put("refused", refused);
    var choices = ways.choices(officer, visit);
    var elsewhere = ways.elsewhere(officer, visit);
    if (refused.isPresent() || choices.isEmpty() && elsewhere.isEmpty())
      events.publishEvent(new ToldNo(officer, visit.booking()));
    model.put("choices", choices);
    model.put("elsewhere", elsewhere);
    model.put("help", help.of(visit));
    model.put("receipt", ways.printsReceipt(officer, visit));
    var history = moving.history(visit.office(), visit.id());
    model.put("history", history);
    model.put("decided", ways.printsDecision(officer, history));
    model.put("names", usernames.of(history.stream().flatMap(Happened::by).distinct().toList()));
    model.put("zone", offices.office(visit.office()).zone());
    return View.of(TEMPLATES + "visit", model);
  }
}
