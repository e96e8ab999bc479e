package id.lintas.audit;

import id.lintas.audit.store.ChainReading;
import id.lintas.ground.EmbeddedPostgres;
import id.lintas.ground.RunningDatabase;
import id.lintas.ground.StartRefused;
import id.lintas.vault.Attestation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code ./lintas verify-audit}: reads the whole record, beside a running node or without one, and
 * names each row that is not as it was written. Ends with 0 when all is well, 1 when not, 2 when it
 * could not look.
 */
public final class Verify {
  private static final int FOUND = 1;
  private static final int COULD_NOT_LOOK = 2;
  private static final int SHOWN_MAX = 1_000;

  private Verify() {}

  public static void main(String[] arguments) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    System.exit(run(settings, System.out, System.err));
  }

  static int run(PropertyResolver settings, PrintStream out, PrintStream err) {
    try {
      var report = verified(settings);
      report.findings().stream()
          .limit(SHOWN_MAX)
          .forEach(finding -> out.println(finding.sentence()));
      out.println(
          "%d rows in %d chains against %d checkpoints: %s"
              .formatted(
                  report.rows(),
                  report.chains(),
                  report.checkpoints(),
                  report.clean() ? "all as written" : report.findings().size() + " findings"));
      return report.clean() ? 0 : FOUND;
    } catch (StartRefused | IllegalArgumentException | IOException refused) {
      err.println(refused.getMessage());
      return COULD_NOT_LOOK;
    }
  }

  private static Verification.Report verified(PropertyResolver settings) throws IOException {
    var data = Path.of(settings.getProperty("lintas.data", "data"));
    var publicKey = settings.getProperty("public-key");
    var confirming =
        Attestation.confirming(publicKey != null ? publicKey : Attestation.publicKeyOf(settings));
    var file =
        new CheckpointFile(
            Path.of(
                settings.getProperty(
                    "lintas.audit.checkpoints", data.resolve("audit-checkpoints.log").toString())));
    var external = settings.getProperty("lintas.db.url", "");
    if (!external.isBlank()) {
      var user = settings.getProperty("lintas.db.user", "lintas");
      var password = settings.getProperty("lintas.db.password", "");
      return new Verification(ChainReading.at(external, user, password), confirming, file.lines())
          .run();
    }
    var running = RunningDatabase.on(data);
    if (running.isPresent()) {
      var at = running.get();
      var store = ChainReading.at(at.jdbcUrl(), at.user(), at.password());
      return new Verification(store, confirming, file.lines()).run();
    }
    var binaries = Path.of(settings.getProperty("lintas.postgres.binaries", data + "/bin"));
    try (var own = EmbeddedPostgres.open(data, binaries)) {
      var store = ChainReading.at(own.jdbcUrl(), own.user(), own.password());
      return new Verification(store, confirming, file.lines()).run();
    }
  }
}
