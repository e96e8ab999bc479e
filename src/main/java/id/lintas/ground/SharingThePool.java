package id.lintas.ground;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Keeps some of the pool's connections away from ordinary requests. */
@Component
final class SharingThePool implements BeanPostProcessor {
  private final ObjectProvider<FrontLimits> limits;

  SharingThePool(ObjectProvider<FrontLimits> limits) {
    this.limits = limits;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof HikariDataSource pool)) return bean;
    var kept = limits.getObject().turn().connections();
    var ordinary = Math.max(1, pool.getMaximumPoolSize() - kept);
    return new OrdinaryShare(pool, ordinary, Duration.ofMillis(pool.getConnectionTimeout()));
  }
}
