package id.lintas.visit.web;

import id.lintas.site.View;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopDiagram;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The procedure for everybody, drawn from the very table by which files move. */
@Controller
class SopPages {
  private static final String BEFORE = "dahulu";

  @GetMapping("/panduan/prosedur")
  View page(@RequestParam(defaultValue = "") String bayar) {
    var timing = bayar.equals(BEFORE) ? PaymentTiming.BEFORE_VISIT : PaymentTiming.AFTER_BIOMETRICS;
    var sop = Sop.of(Sop.CURRENT, timing);
    return View.of("id/lintas/visit/web/sop", Map.of("sop", sop, "diagram", SopDiagram.of(sop)));
  }
}
