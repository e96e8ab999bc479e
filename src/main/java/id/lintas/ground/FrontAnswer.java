package id.lintas.ground;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said at the door, before any page machinery runs or where none of it can: ready-made, in
 * both languages, and for programs a problem document like all others.
 */
enum FrontAnswer {
  BAD_REQUEST(400, "bad-request"),
  WRONG_METHOD(405, "wrong-method"),
  TOO_LARGE(413, "too-large"),
  DEFECT(500, "defect"),
  BUSY(503, "too-busy");

  private static final String PROGRAMS = "/api/";
  private static final String OFFICERS = "/petugas";
  private static final int RETRY_SECONDS = 5;
  private static final JsonMapper JSON = new JsonMapper();

  private final int status;
  private final String kind;
  private final byte[] page;
  private final byte[] officersPage;

  FrontAnswer(int status, String kind) {
    this.status = status;
    this.kind = kind;
    this.page = FrontPage.of(kind, "/");
    this.officersPage = FrontPage.of(kind, OFFICERS);
  }

  /** The nearest in words; the server knows more kinds of refusals than a reader has use for. */
  static FrontAnswer of(int status) {
    return switch (status) {
      case 405 -> WRONG_METHOD;
      case 413 -> TOO_LARGE;
      case 503 -> BUSY;
      case 501, 505 -> BAD_REQUEST;
      default -> status < 500 ? BAD_REQUEST : DEFECT;
    };
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(status, request.getRequestURI(), request, response);
  }

  /**
   * @param path what was asked for, as far as it could be read
   */
  void send(
      int exactStatus,
      @Nullable String path,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) return;
    var asked = path == null ? "" : path;
    var forProgram = asked.startsWith(PROGRAMS);
    response.reset();
    response.setStatus(exactStatus);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", FrontPage.CONTENT_SECURITY_POLICY);
    if (this == BUSY) {
      response.setIntHeader("Retry-After", RETRY_SECONDS);
    } else {
      // what is left of the body is not read
      response.setHeader("Connection", "close");
    }
    var body = forProgram ? problem(exactStatus, asked, english(request)) : page(asked);
    response.setContentType(forProgram ? "application/problem+json" : "text/html;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private byte[] page(String path) {
    return path.startsWith(OFFICERS) ? officersPage : page;
  }

  private byte[] problem(int exactStatus, String path, boolean english) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "/api/problems/" + kind);
    members.put("title", FrontPage.sentence(english, "problem." + kind));
    members.put("status", exactStatus);
    members.put("detail", FrontPage.sentence(english, "problem." + kind + ".next"));
    if (isAddress(path)) members.put("instance", path);
    return JSON.writeValueAsBytes(members);
  }

  private static boolean english(HttpServletRequest request) {
    var header = request.getHeader("Accept-Language");
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("en");
  }

  private static boolean isAddress(String path) {
    try {
      return URI.create(path).getRawPath().equals(path);
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }
}
