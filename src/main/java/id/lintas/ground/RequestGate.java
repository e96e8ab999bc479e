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

/**
 * The limit on requests in work, before everything else, each lane by itself. A monitor is always
 * let through.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestGate extends OncePerRequestFilter {
  private final Lanes lanes;
  private final FrontFigures figures;
  private final OpenConnections connections;
  private final Draining draining;

  RequestGate(Lanes lanes, FrontFigures figures, OpenConnections connections, Draining draining) {
    this.lanes = lanes;
    this.figures = figures;
    this.connections = connections;
    this.draining = draining;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return DecodedPath.of(request).startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (draining.begun()) response.setHeader("Connection", "close");
    // read now: what answers below may set the headers aside
    var last = connections.scarce();
    var lane = lanes.of(request);
    var began = System.nanoTime();
    if (!lanes.enter(lane)) {
      figures.shed(lane);
      if (lane == Lane.POLL) PollLater.send(response);
      else FrontAnswer.BUSY.send(request, response);
      return;
    }
    try {
      if (last) response.setHeader("Connection", "close");
      LaneOfThread.enter(lane);
      chain.doFilter(request, response);
    } finally {
      LaneOfThread.leave();
      lanes.leave(lane);
      figures.answered(lane, System.nanoTime() - began);
    }
  }
}
