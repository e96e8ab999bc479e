package id.lintas.visit.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.site.BarCode;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Promises;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt that applicants take home once they were photographed, and collect with. */
@Controller
@Needs({Role.FRONT_DESK, Role.INFORMATION, Role.CAPTURE, Role.FINANCE, Role.HANDOVER})
class ReceiptPages {
  private static final List<Role> ROLES =
      List.of(ReceiptPages.class.getAnnotation(Needs.class).value());

  private final Worklist worklist;
  private final Promises promises;
  private final Offices offices;
  private final OfficeSettings settings;
  private final Audit audit;
  private final Clock clock;

  ReceiptPages(
      Worklist worklist,
      Promises promises,
      Offices offices,
      OfficeSettings settings,
      Audit audit,
      Clock clock) {
    this.worklist = worklist;
    this.promises = promises;
    this.offices = offices;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** From the photograph until the passport is handed over. */
  static boolean due(Visit visit) {
    return visit.isPast(SopStep.S06_CAPTURE_AND_INTERVIEW) && visit.step() != SopStep.S15_ARCHIVE;
  }

  static boolean prints(Set<Role> roles) {
    return !Collections.disjoint(ROLES, roles);
  }

  @GetMapping(VisitPages.VISITS + "/{folder}/tanda-terima")
  Object receipt(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return worklist
        .byFolder(officer.office(), folder)
        .filter(ReceiptPages::due)
        .<Object>map(visit -> paper(officer, visit))
        .orElse("redirect:" + VisitPages.VISITS + "/" + folder);
  }

  private View paper(Officer officer, Visit visit) {
    audit.record(
        new Entry(
            officer.actor(),
            visit.office(),
            "visit.read",
            "visit:" + visit.id(),
            Map.of("page", "receipt")));
    var office = offices.office(visit.office());
    var today = office.today(clock.instant());
    var model = new HashMap<String, Object>();
    model.put("visit", visit);
    model.put("bars", BarCode.of(FolderCode.of(visit).toString()));
    model.put("office", office);
    model.put("today", today);
    model.put("promised", promises.of(visit));
    model.put(
        "workingDays", settings.on(visit.office(), today).number(Setting.PROMISED_WORKING_DAYS));
    return View.of("id/lintas/visit/web/receipt", model);
  }
}
