package id.lintas.account.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of this module: out of reach for scripts, and over a secure line bound to this very
 * host, so that no neighbour can plant one. Without a secure line, as on a trial's own machine,
 * browsers refuse that binding.
 */
public final class SessionCookie {
  static final String NAME = "lintas";
  private static final String BOUND = "__Host-";

  private SessionCookie() {}

  /** Lasts until the browser is closed, or as long as its content allows. */
  public static void write(String value, HttpServletRequest request, HttpServletResponse response) {
    write(NAME, value, Duration.ofSeconds(-1), request, response);
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    write(NAME, "", Duration.ZERO, request, response);
  }

  public static void write(
      String name,
      String value,
      Duration kept,
      HttpServletRequest request,
      HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(name, request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(kept);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  public static Optional<String> read(HttpServletRequest request) {
    return read(NAME, request);
  }

  public static Optional<String> read(String name, HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    var wanted = name(name, request);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(wanted))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static String name(String name, HttpServletRequest request) {
    return request.isSecure() ? BOUND + name : name;
  }
}
