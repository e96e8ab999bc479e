package id.lintas.ground;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A node with a database of its own is a trial; a node on a given database is the real thing. */
final class ModeDefault implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var given = OnOwnDatabase.isGiven(environment);
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "lintas-mode", Map.of("lintas.mode", given ? "production" : "sandbox")));
  }
}
