package id.lintas.ground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The limit on requests in work, before everything else. A monitor is always let through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestGate extends OncePerRequestFilter {
  private final Gate gate;
  private final Draining draining;

  RequestGate(FrontLimits limits, Draining draining) {
    this.draining = draining;
    this.gate = new Gate(limits.inWork(), limits.waiting(), limits.waitAtMost());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (draining.begun()) response.setHeader("Connection", "close");
    if (!gate.enter()) {
      FrontAnswer.BUSY.send(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      gate.leave();
    }
  }
}
