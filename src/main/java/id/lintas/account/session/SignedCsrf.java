package id.lintas.account.session;

import id.lintas.vault.Signing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The secret that a form must bring back, without a session on the server: it lies in a cookie and
 * is signed, so that a cookie planted by somebody else is none. Kept for as long as a form may stay
 * open, whether or not its reader signs in meanwhile.
 */
final class SignedCsrf implements CsrfTokenRepository {
  private static final String NAME = "lindung";
  private static final String PURPOSE = "account.csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  static final String FIELD = "_csrf";
  private static final int SECRET_BYTES = 16;

  private final Signing signing;
  private final SecureRandom random;

  SignedCsrf(Signing signing, SecureRandom random) {
    this.signing = signing;
    this.random = random;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new DefaultCsrfToken(HEADER, FIELD, signing.sign(PURPOSE, text));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token == null) return;
    SessionCookie.write(NAME, token.getToken(), Duration.ofSeconds(-1), request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return SessionCookie.read(NAME, request)
        .filter(value -> signing.verify(PURPOSE, value).isPresent())
        .map(value -> new DefaultCsrfToken(HEADER, FIELD, value))
        .orElse(null);
  }
}
