package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.staff.signin.Session;
import id.lintas.staff.signin.Sessions;
import id.lintas.staff.signin.Stage;
import id.lintas.staff.signin.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the pages of the sign-in share: how far this browser has come, and where it goes next. */
@Component
class Way {
  private static final Pattern OWN_PAGE =
      Pattern.compile("/petugas(/[A-Za-z0-9][A-Za-z0-9._-]{0,59}){1,6}");
  private static final int NETWORK_BYTES = 8;

  private final Sessions sessions;

  Way(Sessions sessions) {
    this.sessions = sessions;
  }

  /** A browser on its way: its token, and whose session it is. */
  record Walker(String token, Session session) {}

  Optional<Walker> walker(HttpServletRequest request, Stage stage) {
    return StaffCookie.read(request)
        .flatMap(token -> sessions.find(token).map(session -> new Walker(token, session)))
        .filter(walker -> walker.session().stage() == stage);
  }

  /** Somebody was signed in here and left for too long. */
  Optional<Walker> locked(HttpServletRequest request) {
    return StaffCookie.read(request)
        .flatMap(token -> sessions.findLocked(token).map(session -> new Walker(token, session)));
  }

  /** What this browser was before is over: somebody signs in anew. */
  void leaveBehind(HttpServletRequest request) {
    StaffCookie.read(request).ifPresent(sessions::end);
  }

  static String startAgain() {
    return "redirect:" + StaffSecurity.SIGN_IN + "?habis=1";
  }

  /** The page that was asked for before signing in, if it is one of ours. */
  static String target(Form form) {
    var asked = form.value("ke");
    return OWN_PAGE.matcher(asked).matches() ? asked : "";
  }

  /** Gives the browser its new token and sends it on. */
  static String next(
      Step.Next next, Form form, HttpServletRequest request, HttpServletResponse response) {
    StaffCookie.write(next.token(), request, response);
    var target = target(form);
    return "redirect:"
        + switch (next.stage()) {
          case INVITED -> "/petugas/masuk/sandi";
          case PASSWORD -> withTarget("/petugas/masuk/kode", target);
          case ENROLMENT -> "/petugas/masuk/kunci";
          case FULL -> target.isEmpty() ? "/petugas" : target;
        };
  }

  static String withTarget(String path, String target) {
    return target.isEmpty()
        ? path
        : path + "?ke=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  static void refuse(Form form, String field, String wrongKey, Step step) {
    switch (step) {
      case Step.Wrong wrong -> form.refuse(field, wrongKey);
      case Step.Wait(var left) -> refuse(form, field, left);
      case Step.NoPost none -> form.refuse(field, "staff.signIn.noPost");
      case Step.Next next -> throw new IllegalArgumentException("nothing was refused");
    }
  }

  private static void refuse(Form form, String field, Duration left) {
    var seconds = left.toSeconds() + 1;
    if (seconds <= 90) form.refuse(field, "staff.signIn.waitSeconds", seconds);
    else form.refuse(field, "staff.signIn.waitMinutes", seconds / 60 + 1);
  }

  /** One home or office has one of these; of a long address, the part its owner does not choose. */
  static String network(HttpServletRequest request) {
    try {
      var bytes = InetAddress.getByName(request.getRemoteAddr()).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    } catch (UnknownHostException none) {
      return "";
    }
  }
}
