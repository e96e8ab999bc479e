package id.lintas.ground;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Without an address given, the node keeps a database of its own. */
final class OnOwnDatabase implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return !isGiven(context.getEnvironment());
  }

  static boolean isGiven(PropertyResolver settings) {
    return !settings.getProperty("lintas.db.url", "").isBlank();
  }
}
