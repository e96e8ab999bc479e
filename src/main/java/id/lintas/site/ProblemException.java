package id.lintas.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;

/**
 * A program's request that is refused or wrong, to be answered with a problem document (RFC 9457):
 * a type that stays the same, a sentence in the reader's language, and which fields are wrong.
 */
public final class ProblemException extends RuntimeException {
  static final String RETRY_AFTER = "retryAfterSeconds";

  private final HttpStatus status;
  private final String type;
  private final transient List<Object> arguments;
  private final transient Map<String, Form.Fault> fields = new LinkedHashMap<>();
  private final transient Map<String, Object> more = new LinkedHashMap<>();

  /**
   * @param type the last part of the type's address; its sentences are {@code problem.<type>} in
   *     the messages of the module it belongs to
   */
  public ProblemException(HttpStatus status, String type, Object... arguments) {
    super(type);
    this.status = status;
    this.type = type;
    this.arguments = List.of(arguments);
  }

  /** Names a wrong field, the key of its sentence, and what fills that. */
  public ProblemException field(String name, String messageKey, Object... arguments) {
    fields.put(name, new Form.Fault(name, messageKey, List.of(arguments)));
    return this;
  }

  /** Adds something a program can act on. */
  public ProblemException with(String name, Object value) {
    more.put(name, value);
    return this;
  }

  /** Says when to come again, in the document and in its header. */
  public ProblemException retryAfter(long seconds) {
    return with(RETRY_AFTER, seconds);
  }

  /** The same, where programs know the form's fields by other names. */
  public static ProblemException of(Form form, UnaryOperator<String> names) {
    var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
    form.faults().forEach(fault -> problem.fields.put(names.apply(fault.field()), fault));
    return problem;
  }

  /** Everything a form was refused for. */
  public static ProblemException of(Form form) {
    return of(form, UnaryOperator.identity());
  }

  public boolean hasFields() {
    return !fields.isEmpty();
  }

  public HttpStatus status() {
    return status;
  }

  String type() {
    return type;
  }

  List<Object> arguments() {
    return arguments;
  }

  Map<String, Form.Fault> fields() {
    return fields;
  }

  Map<String, Object> more() {
    return more;
  }
}
