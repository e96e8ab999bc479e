package id.lintas.booking.opening.web;

import id.lintas.booking.opening.Rooms;
import id.lintas.booking.opening.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers "where do I stand?" for an entry's id, from memory, before sessions and pages. Says
 * nothing of who it is: whoever knows the id learns a number. {@code GET
 * /antrian/posisi/<entry>.json}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
final class PollFilter extends OncePerRequestFilter {
  static final String PATH = "/antrian/posisi/";
  private static final String ENDING = ".json";
  private static final int ID_LENGTH = 36;

  private final ObjectProvider<Rooms> rooms;

  /** The server makes its filters before anything speaks to the database; the rooms come later. */
  PollFilter(ObjectProvider<Rooms> rooms) {
    this.rooms = rooms;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith(PATH) || !path.endsWith(ENDING) || !"GET".equals(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var standing =
        entry(request.getRequestURI()).map(rooms.getObject()::standing).orElse(Standing.UNKNOWN);
    var body = json(standing).getBytes(StandardCharsets.US_ASCII);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Optional<UUID> entry(String path) {
    var id = path.substring(PATH.length(), path.length() - ENDING.length());
    if (id.length() != ID_LENGTH) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  static String json(Standing standing) {
    var until = standing.until().map(at -> '"' + at.toString() + '"').orElse("null");
    return String.format(
        Locale.ROOT,
        "{\"state\":\"%s\",\"before\":%d,\"left\":%d,\"until\":%s,\"again\":%d}",
        standing.where(),
        standing.before(),
        standing.left(),
        until,
        standing.again());
  }
}
