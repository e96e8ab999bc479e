package id.lintas.account;

import id.lintas.account.session.Session;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Whose request it is, before any page machinery runs: by signature and memory alone. */
@Component
public class Visitors {
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;

  Visitors(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Empty for strangers, and for sessions that are over. */
  public Optional<Citizen> citizen(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    var session =
        header != null && header.startsWith(BEARER)
            ? sessions.ofToken(header.substring(BEARER.length()))
            : SessionCookie.read(request).flatMap(sessions::ofCookie);
    return session.map(Session::citizen);
  }
}
