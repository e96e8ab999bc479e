package id.lintas.staff.web;

import id.lintas.site.View;
import java.util.List;
import java.util.Map;

/** New recovery codes, to be written down or printed: nobody can show them again. */
final class RecoveryCodesPage {
  private RecoveryCodesPage() {}

  static View of(List<String> codes, boolean signedIn) {
    return View.of(
        "id/lintas/staff/web/recoveryCodes", Map.of("codes", codes, "signedIn", signedIn));
  }
}
