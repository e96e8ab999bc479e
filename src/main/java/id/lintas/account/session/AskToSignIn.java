package id.lintas.account.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows the sign-in page, which leads back to the page that was asked for. */
final class AskToSignIn implements AuthenticationEntryPoint {
  private static final String PAGE = "/masuk";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, address(request));
  }

  private static String address(HttpServletRequest request) {
    return wanted(request)
        .map(path -> PAGE + "?lanjut=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse(PAGE);
  }

  /** A form that was sent cannot be sent again by a link: back to the page it stood on. */
  private static Optional<String> wanted(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())) return referer(request);
    var query = request.getQueryString();
    return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static Optional<String> referer(HttpServletRequest request) {
    var referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) return Optional.empty();
    try {
      var uri = URI.create(referer);
      return request.getServerName().equalsIgnoreCase(uri.getHost())
          ? LocalPath.of(uri.getRawPath())
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
