package id.lintas.ground;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Time, the database this node talks to, and what its server says by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FrontLimits.class)
class GroundConfiguration {

  /** Moves only where the sandbox moves it; in production it is the machine's clock. */
  @Bean
  MovableClock clock() {
    return new MovableClock(Clock.systemUTC());
  }

  /** Plain header values, nearly all there are, pass without the pattern that judges the others. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(
        value -> plain(value) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value));
    return firewall;
  }

  private static boolean plain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') return false;
    }
    return true;
  }

  @Bean
  @Conditional(OnOwnDatabase.class)
  EmbeddedPostgres embeddedPostgres(
      @Value("${lintas.data}") Path data,
      @Value("${lintas.postgres.binaries}") Path binaries,
      @Value("${lintas.postgres.prepared}") Path prepared) {
    return EmbeddedPostgres.open(data, binaries, prepared, OwnSession.ofThisMachine());
  }

  @Bean
  JdbcConnectionDetails connection(Environment settings, ObjectProvider<EmbeddedPostgres> own) {
    var postgres = own.getIfAvailable();
    return postgres != null ? ownConnection(postgres) : GivenDatabase.checked(settings);
  }

  /** In place of the server's own bare pages. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals() {
    return server ->
        server.addContextCustomizers(
            context -> {
              var host = (StandardHost) context.getParent();
              for (var valve : host.getPipeline().getValves()) {
                if (valve instanceof ErrorReportValve) host.getPipeline().removeValve(valve);
              }
              host.getPipeline().addValve(new ServerRefusals());
              host.setErrorReportValveClass(ServerRefusals.class.getName());
            });
  }

  private static JdbcConnectionDetails ownConnection(EmbeddedPostgres postgres) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return postgres.jdbcUrl();
      }

      @Override
      public @Nullable String getUsername() {
        return postgres.user();
      }

      @Override
      public @Nullable String getPassword() {
        return postgres.password();
      }
    };
  }
}
