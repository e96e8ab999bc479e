package id.lintas.ground;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is said at the door, before any page machinery runs: ready-made, in both languages, and for
 * API clients a problem document.
 */
enum FrontAnswer {
  BUSY(503, "busy", "Too many requests at once; the request was not looked at. Send it again."),
  TOO_LARGE(413, "body-too-large", "The body is larger than this address takes.");

  private static final int RETRY_SECONDS = 5;

  private final int status;
  private final byte[] page;
  private final byte[] problem;

  FrontAnswer(int status, String name, String detail) {
    this.status = status;
    this.page = resource(name + ".html");
    this.problem =
        """
        {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}"""
            .formatted(name, name.replace('-', ' '), status, detail)
            .getBytes(StandardCharsets.UTF_8);
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) return;
    var api = request.getRequestURI().startsWith("/api/");
    response.reset();
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setIntHeader("Retry-After", RETRY_SECONDS);
    } else {
      // what is left of the body is not read
      response.setHeader("Connection", "close");
    }
    var body = api ? problem : page;
    response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static byte[] resource(String name) {
    try (InputStream stream = FrontAnswer.class.getResourceAsStream(name)) {
      if (stream == null) throw new IllegalStateException("The page " + name + " is missing");
      return stream.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
