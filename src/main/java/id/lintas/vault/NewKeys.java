package id.lintas.vault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** {@code ./lintas new-keys FILE} and {@code ./lintas rotate-keys FILE}. */
public final class NewKeys {
  private static final int USAGE = 2;

  private NewKeys() {}

  public static void main(String[] arguments) throws IOException {
    System.exit(run(arguments, System.out, System.err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
    if (arguments.length != 2) {
      err.println("Usage: ./lintas new-keys FILE | ./lintas rotate-keys FILE");
      return USAGE;
    }
    var file = Path.of(arguments[1]).toAbsolutePath();
    return switch (arguments[0]) {
      case "new-keys" -> make(file, out, err);
      case "rotate-keys" -> rotate(file, out, err);
      default -> run(new String[0], out, err);
    };
  }

  private static int make(Path file, PrintStream out, PrintStream err) throws IOException {
    if (Files.exists(file)) {
      err.println(file + " exists and is kept: its keys may be the only ones that open your data.");
      return 1;
    }
    KeySource.write(Keys.random(Keys.Origin.PRODUCTION, new SecureRandom()), file);
    out.println(
        "Keys written to " + file + ". Keep a copy in a safe, then set LINTAS_KEYS=" + file);
    return 0;
  }

  private static int rotate(Path file, PrintStream out, PrintStream err) throws IOException {
    if (!Files.exists(file)) {
      err.println(file + " does not exist.");
      return 1;
    }
    var rotated = KeySource.read(file).withNewSealingKey(new SecureRandom());
    KeySource.write(rotated, file);
    out.println(
        "New data is sealed with key %d after a restart; older keys stay to open older data."
            .formatted(rotated.sealing().lastKey()));
    return 0;
  }
}
