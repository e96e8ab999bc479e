package id.lintas.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Makes the database cluster in a data folder: complete or not at all. */
final class Cluster {
  static final String DATABASE = "lintas";
  static final String ROLE = "lintas";
  static final String MAJOR = "18";
  private static final int PASSWORD_BYTES = 24;
  private static final int INIT_SECONDS_MAX = 120;

  private final DataFolder folder;
  private final PostgresBinaries binaries;
  private final OwnSession session;

  Cluster(DataFolder folder, PostgresBinaries binaries, OwnSession session) {
    this.folder = folder;
    this.binaries = binaries;
    this.session = session;
  }

  void makeIfAbsent() throws IOException, InterruptedException {
    folder.belongTo(session.owner());
    refuseUnreachable();
    if (Files.exists(folder.cluster())) {
      refuseOtherMajor();
      return;
    }
    var unfinished = folder.clusterBeingMade();
    FileSystemUtils.deleteRecursively(unfinished);
    var password = randomPassword();
    var adminPassword = folder.root().resolve("password.admin");
    DataFolder.writeSecret(adminPassword, randomPassword());
    DataFolder.writeSecret(folder.password(), password);
    if (session.owner() != null) giveAway(adminPassword, session.owner());
    run(
        List.of(
            binaries.program("initdb").toString(),
            "--pgdata=" + unfinished,
            "--username=postgres",
            "--auth=scram-sha-256",
            "--pwfile=" + adminPassword,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions"),
        "");
    run(
        List.of(
            binaries.program("postgres").toString(),
            "--single",
            "-D",
            unfinished.toString(),
            "postgres"),
        """
        create role %s login password '%s';
        create database %s owner %s;
        """
            .formatted(ROLE, password, DATABASE, ROLE));
    Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void giveAway(Path file, String owner) throws IOException {
    var users = file.getFileSystem().getUserPrincipalLookupService();
    Files.setOwner(file, users.lookupPrincipalByName(owner));
  }

  /** As another user the server may not pass the folders above, say a closed home of root. */
  private void refuseUnreachable() {
    var mayEnter = session.tool(List.of("test", "-x", folder.root().toString()));
    if (session.unprivileged().isEmpty() || OwnSession.works(mayEnter)) return;
    throw new StartRefused(
        "The database runs as user %s here and cannot reach the data folder %s. Choose one outside of closed folders, for example --data /var/lib/lintas."
            .formatted(session.owner(), folder.root()),
        "Basis data di sini berjalan sebagai pengguna %s dan tidak dapat mencapai folder data %s. Pilih folder yang tidak tertutup, misalnya --data /var/lib/lintas."
            .formatted(session.owner(), folder.root()));
  }

  private void refuseOtherMajor() throws IOException {
    var file = folder.cluster().resolve("PG_VERSION");
    var found = Files.exists(file) ? Files.readString(file).strip() : "?";
    if (found.equals(MAJOR)) return;
    throw new StartRefused(
        "The data folder %s was written by PostgreSQL %s; this Lintas carries %s. Use the Lintas that wrote it, or restore a backup into a new folder."
            .formatted(folder.root(), found, MAJOR),
        "Folder data %s ditulis oleh PostgreSQL %s; Lintas ini membawa versi %s. Pakai Lintas yang menulisnya, atau pulihkan cadangan ke folder baru."
            .formatted(folder.root(), found, MAJOR));
  }

  private static String randomPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void run(List<String> command, String input) throws IOException, InterruptedException {
    var output = Files.createTempFile("lintas-", ".log");
    try {
      var process =
          withPlainLocale(new ProcessBuilder(session.tool(command)))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
        stdin.write(input);
      }
      var ended = process.waitFor(INIT_SECONDS_MAX, TimeUnit.SECONDS);
      if (!ended) process.destroyForcibly();
      if (!ended || process.exitValue() != 0) throw initFailed(Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private StartRefused initFailed(String said) {
    if (DiskFull.isMeantBy(said)) return DiskFull.refusal(folder.root());
    return new StartRefused(
        "The database could not be made in %s: %s".formatted(folder.root(), said),
        "Basis data tidak dapat dibuat di %s.".formatted(folder.root()));
  }

  static ProcessBuilder withPlainLocale(ProcessBuilder builder) {
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }
}
