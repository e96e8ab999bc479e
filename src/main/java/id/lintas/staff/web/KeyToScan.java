package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.signin.Base32;
import io.nayuki.qrcodegen.QrCode;
import java.util.Map;

/** The key of a second factor, as a square to scan and as letters to type. */
final class KeyToScan {
  private static final int QUIET_ZONE = 4;
  private static final int GROUP = 4;

  private KeyToScan() {}

  /**
   * @param back where one came from; empty when there is nowhere to go back to
   */
  static View page(String template, Form form, String username, byte[] key, String back) {
    var letters = Base32.encode(key);
    var address = "otpauth://totp/Lintas:" + username + "?secret=" + letters + "&issuer=Lintas";
    var square = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    return View.of(
        template,
        Map.of(
            "form",
            form,
            "back",
            back,
            "username",
            username,
            "size",
            square.size + 2 * QUIET_ZONE,
            "square",
            path(square),
            "letters",
            letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ")));
  }

  private static String path(QrCode square) {
    var path = new StringBuilder();
    for (var y = 0; y < square.size; y++) {
      for (var x = 0; x < square.size; x++) {
        if (!square.getModule(x, y)) continue;
        path.append('M')
            .append(x + QUIET_ZONE)
            .append(' ')
            .append(y + QUIET_ZONE)
            .append("h1v1h-1z");
      }
    }
    return path.toString();
  }
}
