package id.lintas.visit.papers.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.ToldNo;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.BarCode;
import id.lintas.site.Form;
import id.lintas.site.Guidance;
import id.lintas.site.View;
import id.lintas.staff.Officer;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Moved;
import id.lintas.visit.StepHelp;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What all pages about a folder begin with; whoever reads one leaves that in the record. */
@Component
class Desk {
  static final String VISITS = "/petugas/kunjungan";
  private static final String TEMPLATES = "id/lintas/visit/papers/web/";
  private static final String VERSION = "versi";

  private final Worklist worklist;
  private final Offices offices;
  private final Audit audit;
  private final StepHelp help;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Desk(
      Worklist worklist,
      Offices offices,
      Audit audit,
      StepHelp help,
      ApplicationEventPublisher events,
      Clock clock) {
    this.worklist = worklist;
    this.offices = offices;
    this.audit = audit;
    this.help = help;
    this.events = events;
    this.clock = clock;
  }

  static String address(Visit visit) {
    return VISITS + "/" + visit.folder();
  }

  Optional<Visit> visit(Officer officer, String folder) {
    return worklist.byFolder(officer.office(), folder);
  }

  Office office(Visit visit) {
    return offices.office(visit.office());
  }

  LocalDate today(Visit visit) {
    return office(visit).today(clock.instant());
  }

  /** The version of the visit that the page showed; -1 for anything else. */
  static int version(Form form) {
    return number(form.value(VERSION));
  }

  static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  View page(Officer officer, Visit visit, String template, Map<String, Object> more) {
    return page(officer, visit, template, more, Optional.empty());
  }

  View page(
      Officer officer,
      Visit visit,
      String template,
      Map<String, Object> more,
      Optional<Moved> refused) {
    read(officer, visit, template);
    var model = new HashMap<>(more);
    refused.ifPresent(why -> toldNo(officer, visit));
    model.put("help", help.of(visit));
    model.put("visit", visit);
    model.put("refused", refused);
    model.put("zone", office(visit).zone());
    return View.of(TEMPLATES + template, model);
  }

  void read(Officer officer, Visit visit, String page) {
    audit.record(
        new Entry(
            officer.actor(),
            visit.office(),
            "visit.read",
            "visit:" + visit.id(),
            Map.of("page", page)));
  }

  /** Whoever learns at the desk has met a refusal, and seen the way on. */
  void toldNo(Officer officer, Visit visit) {
    events.publishEvent(new ToldNo(officer, visit.booking()));
  }

  Guidance help(SopStep step) {
    return help.of(step);
  }

  ZoneId zone(Officer officer) {
    return offices.office(officer.office()).zone();
  }

  LocalDate today(Officer officer) {
    return offices.office(officer.office()).today(clock.instant());
  }

  /** A page to be printed, with the folder's bar code. */
  View paper(Officer officer, Visit visit, String template, Map<String, Object> more) {
    var model = new HashMap<>(more);
    model.put("bars", BarCode.of(FolderCode.of(visit).toString()));
    model.put("office", office(visit));
    model.put("today", today(visit));
    return page(officer, visit, template, model);
  }
}
