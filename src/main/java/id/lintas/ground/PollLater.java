package id.lintas.ground;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a poll hears that is sent away: a few bytes that ask again by themselves, so that a page
 * without scripts finds back to its place in line.
 */
final class PollLater {
  private static final int RETRY_SECONDS = 5;
  private static final byte[] PAGE = page();

  private PollLater() {}

  static void send(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setIntHeader("Retry-After", RETRY_SECONDS);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(PAGE.length);
    response.getOutputStream().write(PAGE);
    response.flushBuffer();
  }

  private static byte[] page() {
    try (var file = PollLater.class.getResourceAsStream("poll-later.html")) {
      if (file == null) throw new IllegalStateException("poll-later.html is missing");
      return file.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
