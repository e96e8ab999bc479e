package id.lintas.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the database's programs are called on this machine. The server gets a session of its own, or
 * Ctrl-C in the terminal would stop it under requests still being answered. PostgreSQL refuses to
 * run as root; there it runs in a user namespace without privileges, or as another user.
 */
record OwnSession(List<String> newSession, List<String> unprivileged) {

  static OwnSession ofThisMachine() {
    return new OwnSession(newSessionPrefix(), unprivilegedPrefix());
  }

  List<String> server(List<String> command) {
    return joined(newSession, unprivileged, command);
  }

  List<String> tool(List<String> command) {
    return joined(unprivileged, command);
  }

  private static List<String> newSessionPrefix() {
    if (works(List.of("setsid", "true"))) return List.of("setsid");
    var perl = List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV");
    return works(joined(perl, List.of("true"))) ? perl : List.of();
  }

  private static List<String> unprivilegedPrefix() {
    if (!"root".equals(System.getProperty("user.name"))) return List.of();
    if (works(List.of("unshare", "-U", "true"))) return List.of("unshare", "-U");
    throw new StartRefused(
        "PostgreSQL does not run as root here. Start Lintas as an ordinary user.",
        "PostgreSQL tidak dapat berjalan sebagai root di sini. Jalankan Lintas sebagai pengguna biasa.");
  }

  static boolean works(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    var whole = new ArrayList<String>();
    for (var part : parts) whole.addAll(part);
    return List.copyOf(whole);
  }

  static boolean exists(Path file) {
    return Files.exists(file);
  }
}
