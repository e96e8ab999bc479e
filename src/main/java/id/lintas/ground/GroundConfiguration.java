package id.lintas.ground;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, and the database this node talks to. */
@Configuration(proxyBeanMethods = false)
class GroundConfiguration {

  /** Moves only where the sandbox moves it; in production it is the machine's clock. */
  @Bean
  MovableClock clock() {
    return new MovableClock(Clock.systemUTC());
  }

  @Bean
  @ConditionalOnProperty(name = "lintas.db.url", havingValue = "", matchIfMissing = true)
  EmbeddedPostgres embeddedPostgres(
      @Value("${lintas.data}") Path data, @Value("${lintas.postgres.binaries}") Path binaries) {
    return EmbeddedPostgres.open(data, binaries);
  }

  @Bean
  @ConditionalOnProperty(name = "lintas.db.url", havingValue = "", matchIfMissing = true)
  JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return postgres.jdbcUrl();
      }

      @Override
      public String getUsername() {
        return postgres.user();
      }

      @Override
      public String getPassword() {
        return postgres.password();
      }
    };
  }
}
