package id.lintas.site;

import id.lintas.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem documents (RFC 9457). The type's address is stable; the sentences speak the
 * reader's language.
 */
@Component
public class Problems {
  static final String TYPES = "/api/problems/";

  private final MessageSource messages;
  private final JsonMapper json;

  Problems(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  ProblemDetail of(ProblemException problem, HttpServletRequest request) {
    var detail = detail(problem.status(), problem.type(), problem.arguments().toArray(), request);
    if (!problem.fields().isEmpty()) {
      var fields = new LinkedHashMap<String, String>();
      problem
          .fields()
          .forEach(
              (name, fault) ->
                  fields.put(
                      name, sentence(fault.messageKey(), fault.arguments().toArray(), request)));
      detail.setProperty("fields", fields);
    }
    problem.more().forEach(detail::setProperty);
    return detail;
  }

  ProblemDetail of(HttpStatusCode status, Map<String, Object> more, HttpServletRequest request) {
    var detail = detail(status, ErrorKind.of(status).key(), new Object[0], request);
    more.forEach(detail::setProperty);
    return detail;
  }

  /** For what is refused before any controller is reached, as by a filter. */
  public void write(
      HttpStatusCode status, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType("application/problem+json");
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(detail(status, type, new Object[0], request)));
  }

  private ProblemDetail detail(
      HttpStatusCode status, String type, Object[] arguments, HttpServletRequest request) {
    var detail = ProblemDetail.forStatus(status);
    detail.setType(URI.create(TYPES + type));
    detail.setInstance(Asked.address(request));
    detail.setTitle(sentence("problem." + type, arguments, request));
    detail.setDetail(sentence("problem." + type + ".next", arguments, request));
    return detail;
  }

  private String sentence(String key, Object[] arguments, HttpServletRequest request) {
    var locale = ChosenLanguage.of(request) == Language.EN ? Locale.ENGLISH : Locale.of("id", "ID");
    var sentence = messages.getMessage(key, arguments, key, locale);
    return sentence == null ? key : sentence;
  }
}
