package id.lintas.site;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Names each call after its method, and notes what it says of its refusals. */
@Component
class DescribedCalls implements OperationCustomizer {
  private static final String REFUSALS = "x-refusals";
  private static final String SUFFIX = "Api";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    operation.setOperationId(name(handler));
    AnnotatedElementUtils.getMergedRepeatableAnnotations(handler.getMethod(), Refuses.class)
        .forEach(one -> refusals(operation, one.status()).addAll(Arrays.asList(one.with())));
    return operation;
  }

  /** As {@code peopleAdd}: stays while neither class nor method is renamed. */
  private static String name(HandlerMethod handler) {
    var type = handler.getBeanType().getSimpleName();
    var subject = type.endsWith(SUFFIX) ? type.substring(0, type.length() - 3) : type;
    var method = handler.getMethod().getName();
    return subject.toLowerCase(Locale.ROOT)
        + method.substring(0, 1).toUpperCase(Locale.ROOT)
        + method.substring(1);
  }

  static SortedSet<String> refusals(Operation operation, int status) {
    return all(operation).computeIfAbsent(status, none -> new TreeSet<>());
  }

  /** What was noted; from then on it is no longer a part of the description itself. */
  static Map<Integer, SortedSet<String>> take(Operation operation) {
    var all = all(operation);
    operation.getExtensions().remove(REFUSALS);
    if (operation.getExtensions().isEmpty()) operation.setExtensions(null);
    return all;
  }

  @SuppressWarnings("unchecked") // nobody else writes under this name
  private static Map<Integer, SortedSet<String>> all(Operation operation) {
    if (operation.getExtensions() == null) operation.setExtensions(new LinkedHashMap<>());
    return (Map<Integer, SortedSet<String>>)
        operation
            .getExtensions()
            .computeIfAbsent(REFUSALS, none -> new TreeMap<Integer, SortedSet<String>>());
  }
}
