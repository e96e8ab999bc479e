package id.lintas.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * Everything that goes wrong ends here: programs get a problem document, people a page that says
 * what to do. A defect of ours gets a number that is in the log beside its cause; its message never
 * leaves the house.
 */
@ControllerAdvice
class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final Problems problems;
  private final SecureRandom random = new SecureRandom();

  Faults(Problems problems) {
    this.problems = problems;
  }

  /** Security answers these itself: it knows whether to ask for a sign-in. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  Object leaveToSecurity(RuntimeException refused) {
    throw refused;
  }

  @ExceptionHandler
  Object refused(ProblemException problem, HttpServletRequest request) {
    if (!Asked.byProgram(request)) return page(problem.status(), "", request);
    var later = problem.more().getOrDefault(ProblemException.RETRY_AFTER, RETRY_AFTER_SECONDS);
    return document(problem.status(), problems.of(problem, request), later.toString());
  }

  /** Nobody is listening any more. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("the reader left");
  }

  /** What could be read of a program's JSON says which field is wrong. */
  @ExceptionHandler
  Object unreadable(
      HttpMessageNotReadableException fault,
      HttpServletRequest request,
      HttpServletResponse response) {
    var wrong = WrongValue.of(fault);
    if (wrong.isPresent() && Asked.byProgram(request)) return refused(wrong.get(), request);
    return failed(fault, request, response);
  }

  @ExceptionHandler
  Object wrong(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
    return refused(WrongValue.of(fault), request);
  }

  @ExceptionHandler
  Object failed(Exception fault, HttpServletRequest request, HttpServletResponse response) {
    var status = status(fault);
    // which methods and types would do
    if (fault instanceof ErrorResponse known) {
      known.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    }
    var incident = "";
    if (status.is5xxServerError() && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
      incident = incident();
      LOG.error("incident {} at {} {}", incident, request.getMethod(), pattern(request), fault);
    }
    if (!Asked.byProgram(request)) return page(status, incident, request);
    var more =
        incident.isEmpty()
            ? Map.<String, Object>of()
            : Map.<String, Object>of("incident", incident);
    return document(status, problems.of(status, more, request), RETRY_AFTER_SECONDS);
  }

  private static HttpStatusCode status(Exception fault) {
    return switch (fault) {
      case ErrorResponse known -> known.getStatusCode();
      case HttpMessageNotReadableException unreadable -> HttpStatus.BAD_REQUEST;
      case TypeMismatchException mismatch -> HttpStatus.BAD_REQUEST;
      case InvalidParameterException undecodable -> HttpStatus.BAD_REQUEST;
      case MultipartException broken -> HttpStatus.BAD_REQUEST;
      // the database is away or has no line free: to be tried again, nothing is broken
      case DataAccessResourceFailureException away -> HttpStatus.SERVICE_UNAVAILABLE;
      case TransientDataAccessException away -> HttpStatus.SERVICE_UNAVAILABLE;
      case TransactionException away -> HttpStatus.SERVICE_UNAVAILABLE;
      default ->
          fault
                  .getClass()
                  .isAnnotationPresent(org.springframework.web.bind.annotation.ResponseStatus.class)
              ? fault
                  .getClass()
                  .getAnnotation(org.springframework.web.bind.annotation.ResponseStatus.class)
                  .value()
              : HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  /** The path as it is mapped, without what somebody typed into it. */
  private static String pattern(HttpServletRequest request) {
    var pattern =
        request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
    return pattern == null ? "unmapped" : pattern.toString();
  }

  private String incident() {
    var bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private static View page(HttpStatusCode status, String incident, HttpServletRequest request) {
    return page(ErrorKind.of(status), status, incident, request);
  }

  static View page(
      ErrorKind kind, HttpStatusCode status, String incident, HttpServletRequest request) {
    var retry =
        kind == ErrorKind.TOO_BUSY && "GET".equals(request.getMethod())
            ? request.getRequestURI()
            : "";
    return View.of(
            "id/lintas/site/errorPage",
            Map.of("kind", kind.key(), "incident", incident, "retry", retry))
        .status(status.value());
  }

  private static ResponseEntity<Object> document(
      HttpStatusCode status, Object body, String retryAfterSeconds) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (ErrorKind.of(status) == ErrorKind.TOO_BUSY)
      headers.set(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    return new ResponseEntity<>(body, headers, status);
  }
}
