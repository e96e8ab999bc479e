package id.lintas.account.web;

import id.lintas.account.access.PasswordLane;
import id.lintas.account.access.Throttle;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Programs fill in the same forms as people; only the fields have other names there. */
final class ApiForm {
  private final Map<String, String> formNames;
  private final Map<String, String> apiNames;

  /** The form's name of each of the program's fields. */
  ApiForm(Map<String, String> formNames) {
    this.formNames = formNames;
    apiNames =
        formNames.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** Fills in what was given; what was not stays as it is in the form. */
  Form fill(Form form, String apiName, @Nullable String value) {
    return value == null ? form : form.with(formNames.getOrDefault(apiName, apiName), value);
  }

  ProblemException refused(Form form) {
    return ProblemException.of(form, name -> apiNames.getOrDefault(name, name));
  }

  /** The work, with its waits told in the way of programs. */
  static <T> Optional<T> heard(Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (Throttle.Wait wait) {
      throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries")
          .retryAfter(wait.seconds());
    } catch (PasswordLane.Full full) {
      throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "too-busy")
          .retryAfter(full.seconds());
    }
  }

  /** The header {@code Idempotency-Key}: a UUID of the program's choice, or none. */
  static UUID formId(@Nullable String key) {
    if (key == null) return UUID.randomUUID();
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException notOne) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "idempotency-key");
    }
  }
}
