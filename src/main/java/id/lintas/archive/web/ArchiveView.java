package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.ToldNo;
import id.lintas.office.Offices;
import id.lintas.shared.NikCheck;
import id.lintas.site.View;
import id.lintas.staff.Officer;
import id.lintas.visit.StepHelp;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.SopStep;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What all pages of the module share: the office's time, what was answered, the record of reads.
 */
@Component
class ArchiveView {
  private static final String TEMPLATES = "id/lintas/archive/web/";

  /** Pages of a step, which say what it is for. */
  private static final Map<String, SopStep> STEPS =
      Map.of(
          "ready", SopStep.S12_SCAN_READY,
          "cabinet", SopStep.S13_FILE_IN_CABINET,
          "file", SopStep.S13_FILE_IN_CABINET,
          "handovers", SopStep.S14_HAND_OVER,
          "handover", SopStep.S14_HAND_OVER,
          "archive", SopStep.S15_ARCHIVE);

  private final Offices offices;
  private final Audit audit;
  private final StepHelp help;
  private final ApplicationEventPublisher events;

  ArchiveView(Offices offices, Audit audit, StepHelp help, ApplicationEventPublisher events) {
    this.events = events;
    this.help = help;
    this.offices = offices;
    this.audit = audit;
  }

  View page(Officer officer, String template, Map<String, Object> model, Optional<Answer> answer) {
    var all = new HashMap<String, Object>(model);
    // whoever sees a choice of files has seen whose they are
    if (model.get("several") instanceof List<?> several)
      for (var one : several) if (one instanceof Visit visit) read(officer, visit);
    all.put("zone", offices.office(officer.office()).zone());
    all.put("answer", answer);
    var step = STEPS.get(template);
    if (step != null) all.put("help", help.of(step));
    return View.of(TEMPLATES + template, all).status(status(answer).value());
  }

  private static HttpStatus status(Optional<Answer> answer) {
    return switch (answer.orElse(null)) {
      case Answer.No no -> HttpStatus.UNPROCESSABLE_CONTENT;
      case Answer.NotMoved no -> HttpStatus.CONFLICT;
      case Answer.Done done -> HttpStatus.OK;
      case null -> HttpStatus.OK;
    };
  }

  /** As it is taken at the officer's office. */
  NikCheck nik(Officer officer, String typed) {
    return offices.nik(officer.office(), typed);
  }

  /** What they scanned was refused. */
  void toldNo(Officer officer, Visit visit) {
    events.publishEvent(new ToldNo(officer, visit.booking()));
  }

  /** Whoever looks at a person's file leaves that in the record. */
  void read(Officer officer, Visit visit) {
    read(officer, "visit:" + visit.id());
  }

  /** A list shows names as well. */
  void listed(Officer officer, String page, Collection<?> shown) {
    if (shown.isEmpty()) return;
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "archive.listed",
            "office:" + officer.office(),
            Map.of("page", page)));
  }

  void read(Officer officer, String object) {
    audit.record(new Entry(officer.actor(), officer.office(), "archive.read", object, Map.of()));
  }
}
