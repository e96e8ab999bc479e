package id.lintas.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** What was asked for; on an error page that is not the error page itself. */
public final class Asked {
  private static final String OFFICERS = "/petugas";
  private static final URI NOWHERE = URI.create("/");

  private Asked() {}

  public static String path(HttpServletRequest request) {
    var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original instanceof String uri ? uri : request.getRequestURI();
  }

  /** Programs are told in problem documents and choose the language by a header. */
  static boolean byProgram(HttpServletRequest request) {
    return path(request).startsWith("/api/");
  }

  /** A page of the officers, who have a frame and a sign-in of their own. */
  public static boolean ofOfficers(HttpServletRequest request) {
    return isOfOfficers(path(request));
  }

  static boolean isOfOfficers(String path) {
    return path.equals(OFFICERS) || path.startsWith(OFFICERS + "/");
  }

  /** As a problem document names it, with signs quoted that no address may have. */
  static URI address(HttpServletRequest request) {
    var path = path(request);
    try {
      return new URI(path);
    } catch (URISyntaxException unquoted) {
      return quoted(path);
    }
  }

  private static URI quoted(String path) {
    try {
      return new URI(null, null, path, null);
    } catch (URISyntaxException hopeless) {
      return NOWHERE;
    }
  }
}
