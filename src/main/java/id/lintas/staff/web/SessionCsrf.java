package id.lintas.staff.web;

import id.lintas.staff.signin.Sessions;
import id.lintas.vault.Signing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * A form belongs to the session it was shown in: its token is computed from the session's cookie,
 * and nothing is stored. Who has no session yet gets a cookie that leads nowhere.
 */
@Component
class SessionCsrf implements CsrfTokenRepository {
  private static final String PURPOSE = "staff.csrf";
  private static final String FRESH = SessionCsrf.class.getName();

  private final Signing signing;
  private final Sessions sessions;

  SessionCsrf(Signing signing, Sessions sessions) {
    this.signing = signing;
    this.sessions = sessions;
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return StaffCookie.read(request).map(this::token).orElse(null);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    var fresh = sessions.newToken();
    request.setAttribute(FRESH, fresh);
    return token(fresh);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(FRESH) instanceof String fresh)
      StaffCookie.write(fresh, request, response);
  }

  private CsrfToken token(String cookie) {
    var mac = signing.mac(PURPOSE, cookie.getBytes(StandardCharsets.UTF_8));
    return new DefaultCsrfToken(
        "X-CSRF-TOKEN", "_csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
  }
}
