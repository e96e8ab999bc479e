package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.Names;
import id.lintas.archive.handover.FeesDue;
import id.lintas.archive.handover.Payment;
import id.lintas.archive.handover.SettlingAPayment;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payments entered from a proof, for the second officer who settles them. */
@Controller
@Needs(Role.FINANCE)
class SettlePages {
  static final String SETTLE = "/petugas/bukti-bayar";

  private final SettlingAPayment settling;
  private final FeesDue fees;
  private final Names names;
  private final Folders folders;
  private final Worklist worklist;
  private final ArchiveView view;

  SettlePages(
      SettlingAPayment settling,
      FeesDue fees,
      Names names,
      Folders folders,
      Worklist worklist,
      ArchiveView view) {
    this.settling = settling;
    this.fees = fees;
    this.names = names;
    this.folders = folders;
    this.worklist = worklist;
    this.view = view;
  }

  @GetMapping(SETTLE)
  View show(@AuthenticationPrincipal Officer officer) {
    return list(officer, List.of(), Optional.empty());
  }

  @PostMapping(SETTLE)
  Object scan(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String pindai) {
    return switch (folders.find(officer.office(), pindai)) {
      case Folders.Look.One(var visit) -> "redirect:" + SETTLE + "/" + visit.folder();
      case Folders.Look.Several(var visits) -> list(officer, visits, Optional.empty());
      case Folders.Look.None(var why) -> list(officer, List.of(), Optional.of(new Answer.No(why)));
    };
  }

  private View list(Officer officer, List<Visit> several, Optional<Answer> answer) {
    var open = settling.open(officer.office());
    view.listed(officer, "settlements", open);
    return view.page(officer, "settlements", Map.of("several", several, "open", open), answer);
  }

  @GetMapping(SETTLE + "/{folder}")
  Object show(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return worklist
        .byFolder(officer.office(), folder)
        .<Object>map(visit -> page(officer, visit, Optional.empty()))
        .orElse("redirect:" + SETTLE);
  }

  @PostMapping(SETTLE + "/{folder}")
  Object settle(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String catatan) {
    var visit = worklist.byFolder(officer.office(), folder).orElse(null);
    if (visit == null) return "redirect:" + SETTLE;
    var where = catatan.strip();
    var answer =
        where.length() < 5 || where.length() > 200
            ? Answer.no("archive.settle.where.fault")
            : settling.settle(officer, visit, where);
    return page(officer, visit, Optional.of(answer));
  }

  private View page(Officer officer, Visit visit, Optional<Answer> answer) {
    view.read(officer, visit);
    var payment = settling.payment(visit);
    var enteredBy =
        payment instanceof Payment.Provisional(var proof) ? names.of(proof.enteredBy()) : "";
    return view.page(
        officer,
        "settlement",
        Map.of("visit", visit, "payment", payment, "enteredBy", enteredBy, "due", fees.of(visit)),
        answer);
  }
}
