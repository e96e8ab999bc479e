package id.lintas.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the database's programs are called on this machine. The server gets a session of its own, or
 * Ctrl-C in the terminal would stop it under requests still being answered. PostgreSQL refuses to
 * run as root; there it runs in a user namespace without privileges, or as another user.
 *
 * @param owner whose the data folder must be; null where it is the user's own
 */
record OwnSession(List<String> newSession, List<String> unprivileged, @Nullable String owner) {
  /** Who may run the server for root, the first that exists. */
  private static final List<String> STAND_INS = List.of("postgres", "nobody", "daemon");

  static OwnSession ofThisMachine() {
    return ofThisMachine(works(List.of("unshare", "-U", "true")));
  }

  static OwnSession ofThisMachine(boolean userNamespaces) {
    var session = newSessionPrefix();
    if (!isRoot()) return new OwnSession(session, List.of(), null);
    if (userNamespaces) return new OwnSession(session, List.of("unshare", "-U"), "root");
    for (var user : STAND_INS) {
      for (var prefix : prefixesFor(user)) {
        if (works(joined(prefix, List.of("true")))) return new OwnSession(session, prefix, user);
      }
    }
    throw new StartRefused(
        "PostgreSQL does not run as root here. Start Lintas as an ordinary user.",
        "PostgreSQL tidak dapat berjalan sebagai root di sini. Jalankan Lintas sebagai pengguna biasa.");
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
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

  /** Both become the program itself: a parent in between would hide the server's process number. */
  private static List<List<String>> prefixesFor(String user) {
    var uid = said(List.of("id", "-u", user));
    var gid = said(List.of("id", "-g", user));
    if (uid.isEmpty() || gid.isEmpty()) return List.of();
    return List.of(
        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
        List.of(
            "perl",
            "-e",
            "$) = '%s %s'; $( = %s; ($<, $>) = (%s, %s); exec @ARGV"
                .formatted(gid, gid, gid, uid, uid)));
  }

  static boolean works(List<String> command) {
    return run(command) != null;
  }

  private static String said(List<String> command) {
    var output = run(command);
    return output == null ? "" : output;
  }

  private static @Nullable String run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var ended = process.waitFor(10, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? output.strip() : null;
    } catch (IOException absent) {
      return null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    var whole = new ArrayList<String>();
    for (var part : parts) whole.addAll(part);
    return List.copyOf(whole);
  }
}
