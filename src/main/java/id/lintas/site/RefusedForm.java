package id.lintas.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Leaves a refusal to the error page, and lets it know whether only the form was too old: whoever
 * sent that may be here and should try again.
 */
public final class RefusedForm implements AccessDeniedHandler {
  private static final String EXPIRED = RefusedForm.class.getName();

  static boolean expired(HttpServletRequest request) {
    return request.getAttribute(EXPIRED) != null;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (cause instanceof CsrfException) request.setAttribute(EXPIRED, Boolean.TRUE);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
