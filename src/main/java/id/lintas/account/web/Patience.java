package id.lintas.account.web;

import id.lintas.account.access.PasswordLane;
import id.lintas.account.access.Throttle;
import id.lintas.site.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Says beside the field how long to wait, where a password is not heard just now. */
final class Patience {
  private Patience() {}

  /** What the work gives; empty also when it was not heard, and then the form says so. */
  static <T> Optional<T> heard(
      Form form, String field, HttpServletResponse response, Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (Throttle.Wait wait) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      form.refuse(field, "account.password.wait", wait.seconds());
    } catch (PasswordLane.Full full) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(full.seconds()));
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      form.refuse(field, "account.password.full", full.seconds());
    }
    return Optional.empty();
  }

  /** The status of a refused form's page. */
  static int status(HttpServletResponse response) {
    var set = response.getStatus();
    return set == HttpStatus.OK.value() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : set;
  }
}
