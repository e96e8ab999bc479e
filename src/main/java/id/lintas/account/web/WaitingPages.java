package id.lintas.account.web;

import id.lintas.account.access.Answer;
import id.lintas.account.access.Errand;
import id.lintas.account.access.SignInLine;
import id.lintas.account.access.Ticket;
import id.lintas.account.session.Session;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Waiting to be signed in: the page says for how long, asks again by itself, and leads on. The
 * browser holds nothing but the ticket.
 */
@Controller
class WaitingPages {
  private static final String PAGE = "/masuk/tunggu";
  private static final String COOKIE = "menunggu";
  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final SignInLine line;
  private final Sessions sessions;
  private final Devices devices;
  private final SignInPages signIn;

  WaitingPages(SignInLine line, Sessions sessions, Devices devices, SignInPages signIn) {
    this.line = line;
    this.sessions = sessions;
    this.devices = devices;
    this.signIn = signIn;
  }

  /** The ticket this browser holds, or empty. */
  static String held(HttpServletRequest request) {
    return SessionCookie.read(COOKIE, request).orElse("");
  }

  static Object begin(
      Answer.Waiting waiting, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.write(COOKIE, waiting.ticket(), Duration.ofSeconds(-1), request, response);
    return SeeOther.page(PAGE);
  }

  static void forget(HttpServletRequest request, HttpServletResponse response) {
    if (!held(request).isEmpty()) {
      SessionCookie.write(COOKIE, "", Duration.ZERO, request, response);
    }
  }

  @GetMapping(PAGE)
  Object ask(HttpServletRequest request, HttpServletResponse response) {
    var asked = line.ask(held(request));
    if (asked.isEmpty()) return SeeOther.page("/masuk");
    var answer = asked.get().answer();
    if (answer instanceof Answer.Waiting waiting) return page(waiting);
    forget(request, response);
    return over(asked.get().ticket(), answer, request, response);
  }

  private Object over(
      Ticket ticket, Answer answer, HttpServletRequest request, HttpServletResponse response) {
    return switch (answer) {
      case Answer.SignedIn(Session session) -> {
        SessionCookie.write(sessions.cookie(session), request, response);
        devices.remember(session.citizen().username(), request, response);
        yield SeeOther.page(ticket.next());
      }
      case Answer.Refused _ ->
          (ticket.errand() == Errand.SIGN_UP
                  ? SignUpPages.taken()
                  : signIn.refused(Form.empty().with("lanjut", ticket.next()), request))
              .status(422);
      case Answer.Lost _, Answer.Waiting _ ->
          View.of("id/lintas/account/web/lost", Map.of("again", again(ticket))).status(410);
    };
  }

  private static String again(Ticket ticket) {
    return ticket.errand() == Errand.SIGN_UP ? "/daftar" : "/masuk?lanjut=" + ticket.next();
  }

  private static View page(Answer.Waiting waiting) {
    return View.of(
        "id/lintas/account/web/waiting",
        Map.of(
            "ahead",
            waiting.ahead(),
            "wait",
            WaitInWords.of(waiting.remaining()),
            "seconds",
            (int) askAgainIn(waiting.remaining()).toSeconds()));
  }

  /** About when it will be over; a telephone far from that is not kept busy. */
  static Duration askAgainIn(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) return SHORTEST;
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait.plusSeconds(1);
  }
}
