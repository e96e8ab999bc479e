package id.lintas.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that holds a session's token. Behind TLS its name binds it to this very host; a trial
 * without TLS has no such name to use.
 */
final class StaffCookie {
  private static final String NAME = "petugas";

  private StaffCookie() {}

  static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + NAME : NAME;
  }

  static Optional<String> read(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, name(request));
    return cookie == null || cookie.getValue().isEmpty()
        ? Optional.empty()
        : Optional.of(cookie.getValue());
  }

  /** Of a request that came past the doorkeeper. */
  static String token(HttpServletRequest request) {
    return read(request).orElseThrow();
  }

  static void write(String token, HttpServletRequest request, HttpServletResponse response) {
    set(token, Duration.ofSeconds(-1), request, response);
  }

  static void forget(HttpServletRequest request, HttpServletResponse response) {
    set("", Duration.ZERO, request, response);
  }

  private static void set(
      String token, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(request), token)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .maxAge(age);
    response.addHeader("Set-Cookie", cookie.build().toString());
  }
}
