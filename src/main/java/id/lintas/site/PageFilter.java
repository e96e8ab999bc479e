package id.lintas.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer carries: what a browser may load and do, and the language that was chosen. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PageFilter extends OncePerRequestFilter {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  static final String PERMISSIONS_POLICY = "Permissions-Policy";
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
  static final String PERMISSIONS_WITH_CAMERA = PERMISSIONS.replace("camera=()", "camera=(self)");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(PERMISSIONS_POLICY, PERMISSIONS);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    ChosenLanguage.keep(request, response);
    chain.doFilter(request, response);
  }
}
