package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.S03HandingIn;
import id.lintas.visit.papers.S03HandingIn.Received;
import id.lintas.visit.sop.SopStep;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Folders are taken in by scanning them one after the other. */
@Controller
@Needs(Role.INFORMATION)
class S03HandInPages {
  static final String HAND_IN = "/petugas/terima";
  private static final String SCAN = "map";

  private final Desk desk;
  private final S03HandingIn handing;

  S03HandInPages(Desk desk, S03HandingIn handing) {
    this.desk = desk;
    this.handing = handing;
  }

  @GetMapping(HAND_IN)
  View show(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String map) {
    return page(officer, Form.empty().with(SCAN, map), Optional.empty());
  }

  @PostMapping(HAND_IN)
  View scan(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String map) {
    var received = handing.receive(officer, map);
    // the next folder is scanned at once: the field is empty again, whatever came of this one
    shown(received).ifPresent(visit -> refused(officer, visit));
    var page = page(officer, Form.empty(), Optional.of(received));
    return received instanceof Received.Taken
        ? page
        : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  /** Whose name the page says though nothing was moved: that is recorded by itself. */
  private static Optional<Visit> shown(Received received) {
    return switch (received) {
      case Received.FormFirst(var visit) -> Optional.of(visit);
      case Received.Before(var visit, var at) -> Optional.of(visit);
      case Received.Ended(var visit) -> Optional.of(visit);
      case Received.Taken taken -> Optional.empty();
      case Received.NoFolder none -> Optional.empty();
      case Received.NotHere none -> Optional.empty();
      case Received.OtherOffice none -> Optional.empty();
      case Received.Refused none -> Optional.empty();
    };
  }

  private void refused(Officer officer, Visit visit) {
    desk.read(officer, visit, "handIn");
    desk.toldNo(officer, visit);
  }

  private View page(Officer officer, Form form, Optional<Received> received) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("received", received);
    model.put("zone", desk.zone(officer));
    model.put("help", desk.help(SopStep.S03_HAND_IN));
    return View.of("id/lintas/visit/papers/web/handIn", model);
  }
}
