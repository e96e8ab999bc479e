package id.lintas.account.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Shows the sign-in page, which leads back to the page that was asked for. Of a form that came too
 * late it says so, and what was typed is there again afterwards.
 */
final class AskToSignIn implements AuthenticationEntryPoint {
  private static final String PAGE = "/masuk";

  /** Its answers travel in addresses anyway, and name people by their ids only. */
  private static final Pattern LAST_STEP = Pattern.compile("/antrian/[A-Z]{3}/periksa");

  private static final List<String> ANSWERS =
      List.of("jenis", "buku", "cepat", "orang", "hari", "jam");

  private final KeptForm kept;

  AskToSignIn(KeptForm kept) {
    this.kept = kept;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
    var sent = !"GET".equals(request.getMethod());
    if (sent) kept.keep(request, response);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, address(request, sent));
  }

  private static String address(HttpServletRequest request, boolean sent) {
    var next = (sent ? formsPage(request) : asked(request)).map(path -> "lanjut=" + encoded(path));
    var query =
        Stream.of(next, sent ? Optional.of("kiriman=belum") : Optional.<String>empty())
            .flatMap(Optional::stream)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? PAGE : PAGE + "?" + query;
  }

  private static Optional<String> asked(HttpServletRequest request) {
    var query = request.getQueryString();
    return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** A form that was sent cannot be sent again by a link: back to the page it stood on. */
  private static Optional<String> formsPage(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (KeptForm.stands(path)) return LocalPath.of(path);
    return LAST_STEP.matcher(path).matches()
        ? LocalPath.of(path + answers(request))
        : referer(request);
  }

  private static String answers(HttpServletRequest request) {
    return ANSWERS.stream()
        .flatMap(
            name ->
                Arrays.stream(
                        Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]))
                    .map(value -> name + "=" + encoded(value)))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static Optional<String> referer(HttpServletRequest request) {
    var referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) return Optional.empty();
    try {
      var uri = URI.create(referer);
      var query = uri.getRawQuery();
      return request.getServerName().equalsIgnoreCase(uri.getHost())
          ? LocalPath.of(uri.getRawPath() + (query == null ? "" : "?" + query))
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
