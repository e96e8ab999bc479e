package id.lintas.staff.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.OnlyReads;
import id.lintas.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets an officer into the pages their roles open, and into no page that says nothing of roles.
 * Auditors change nothing, and what they read is recorded.
 */
@Component
class Doorkeeper implements HandlerInterceptor {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Audit audit;

  Doorkeeper(Audit audit) {
    this.audit = audit;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod method)) return true;
    if (method.getBeanType().isAnnotationPresent(WayIn.class)) return true;
    var officer = SignedIn.of(request).orElse(null);
    if (officer == null) return refuse(request, response);
    if (method.getBeanType().isAnnotationPresent(ForEveryOfficer.class)) return true;
    var needs = needs(method);
    if (needs == null || !officer.holdsOneOf(Arrays.asList(needs.value())))
      return refuse(request, response);
    var reads =
        READING.contains(request.getMethod()) || method.hasMethodAnnotation(OnlyReads.class);
    if (!reads && officer.onlyAudits()) return refuse(request, response);
    if (reads && officer.roles().contains(Role.AUDITOR)) recordReading(officer, request);
    return true;
  }

  static @Nullable Needs needs(HandlerMethod method) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
  }

  private void recordReading(SignedIn auditor, HttpServletRequest request) {
    var officer = auditor.officer();
    var page = "page:" + request.getRequestURI();
    audit.record(new Entry(officer.actor(), officer.office(), "staff.read", page, Map.of()));
  }

  private static boolean refuse(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    View.of("id/lintas/staff/web/refused")
        .status(HttpStatus.FORBIDDEN.value())
        .render(Map.of(), request, response);
    return false;
  }
}
