package id.lintas.ground;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path by which pages are found: decoded, without parameters and dots. The address as it was
 * sent may say the same in many ways, so no door is guarded by that.
 */
final class DecodedPath {
  private DecodedPath() {}

  static String of(HttpServletRequest request) {
    var rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }
}
