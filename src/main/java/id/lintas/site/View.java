package id.lintas.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A page to be shown: a template and what it needs. Every template also gets {@code page}. Written
 * out whole or not at all, so that a fault in the middle of a page still shows the error page.
 */
public final class View implements org.springframework.web.servlet.View {
  private final String template;
  private final Map<String, Object> parameters;
  private final int status;
  private final boolean camera;

  private View(String template, Map<String, Object> parameters, int status, boolean camera) {
    this.template = template;
    this.parameters = parameters;
    this.status = status;
    this.camera = camera;
  }

  /**
   * @param template the path of the template without {@code .jte}, as in {@code
   *     id/lintas/site/home}
   */
  public static View of(String template, Map<String, Object> parameters) {
    return new View(template, parameters, HttpServletResponse.SC_OK, false);
  }

  public static View of(String template) {
    return of(template, Map.of());
  }

  public View status(int code) {
    return new View(template, parameters, code, camera);
  }

  /** On this page, and no other, the browser may be asked for the camera. */
  public View withCamera() {
    return new View(template, parameters, status, true);
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var context = Objects.requireNonNull(RequestContextUtils.findWebApplicationContext(request));
    var all = new HashMap<String, Object>(parameters);
    all.put("page", context.getBean(PageFactory.class).page(request));
    var bytes = context.getBean(Templates.class).render(template, all);
    response.setStatus(status);
    if (camera)
      response.setHeader(PageFilter.PERMISSIONS_POLICY, PageFilter.PERMISSIONS_WITH_CAMERA);
    response.setContentType(getContentType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
