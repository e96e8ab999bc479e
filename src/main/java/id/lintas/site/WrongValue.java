package id.lintas.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Finds which value of a program's request cannot be what it should be. */
final class WrongValue {
  private WrongValue() {}

  /** Empty where the whole is no JSON, or not of the form that is asked for. */
  static Optional<ProblemException> of(HttpMessageNotReadableException fault) {
    if (!(fault.getCause() instanceof MismatchedInputException mismatch)) return Optional.empty();
    var name = name(mismatch.getPath());
    return name.isEmpty() ? Optional.empty() : Optional.of(field(name, mismatch.getTargetType()));
  }

  /** What nothing can be called, nothing is called. */
  static ProblemException of(MethodArgumentTypeMismatchException fault) {
    return fault.getParameter().hasParameterAnnotation(PathVariable.class)
        ? new ProblemException(HttpStatus.NOT_FOUND, "not-found")
        : field(fault.getName(), fault.getRequiredType());
  }

  private static ProblemException field(String name, @Nullable Class<?> wanted) {
    var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
    return wanted != null && wanted.isEnum()
        ? problem.field(name, "problem.field.oneOf", names(wanted))
        : problem.field(name, "problem.field.form");
  }

  private static String names(Class<?> choice) {
    return Arrays.stream(choice.getEnumConstants())
        .map(one -> ((Enum<?>) one).name())
        .collect(Collectors.joining(", "));
  }

  /** As in {@code party[0].kind}. */
  private static String name(List<JacksonException.Reference> path) {
    var name = new StringBuilder();
    for (var step : path) {
      if (step.getPropertyName() == null) {
        name.append('[').append(step.getIndex()).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return name.toString();
  }
}
