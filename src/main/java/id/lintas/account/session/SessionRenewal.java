package id.lintas.account.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the session of a reader who turns pages from ending. Files are cached, so never there. */
final class SessionRenewal extends OncePerRequestFilter {
  private final Sessions sessions;

  SessionRenewal(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return !"GET".equals(request.getMethod())
        || accepted == null
        || !accepted.contains("text/html")
        || request.getRequestURI().indexOf('.') >= 0;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SessionCookie.read(request)
        .flatMap(sessions::ofCookie)
        .flatMap(sessions::renewed)
        .ifPresent(session -> SessionCookie.write(sessions.cookie(session), request, response));
    chain.doFilter(request, response);
  }
}
