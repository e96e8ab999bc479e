package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.papers.S03HandingIn;
import id.lintas.visit.papers.S03HandingIn.Received;
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
  static final String HAND_IN = "/petugas/serah";
  private static final String SCAN = "map";

  private final S03HandingIn handing;

  S03HandInPages(S03HandingIn handing) {
    this.handing = handing;
  }

  @GetMapping(HAND_IN)
  View show(@RequestParam(defaultValue = "") String map) {
    return page(Form.empty().with(SCAN, map), Optional.empty());
  }

  @PostMapping(HAND_IN)
  View scan(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String map) {
    var received = handing.receive(officer, map);
    // the next folder is scanned at once: the field is empty again, whatever came of this one
    var page = page(Form.empty(), Optional.of(received));
    return received instanceof Received.Taken
        ? page
        : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static View page(Form form, Optional<Received> received) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("received", received);
    return View.of("id/lintas/visit/papers/web/handIn", model);
  }
}
