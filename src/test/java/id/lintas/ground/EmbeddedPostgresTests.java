package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.testing.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, whose process it is, and what is refused with a sentence. */
class EmbeddedPostgresTests {
  @TempDir private Path folder;

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (var postgres = EmbeddedPostgres.open(folder, TestCluster.binaries())) {
      for (var user : List.of("lintas", "postgres", "root", "")) {
        for (var password : List.of("", "wrong", "postgres", "lintas")) {
          assertRefused(postgres.jdbcUrl(), user, password);
          assertRefused(postgres.jdbcUrl().replace("/lintas", "/template1"), user, password);
          assertRefused(postgres.jdbcUrl() + "?replication=database", user, password);
        }
      }
      try (var connection =
          DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
        // the line of the socket's folder: there is none
        assertThat(Files.readAllLines(folder.resolve("pg/postmaster.pid")).get(4)).isBlank();
        assertThat(shown(connection, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(shown(connection, "fsync")).isEqualTo("on");
      }
    }
    assertThat(Files.readAllLines(folder.resolve("pg/pg_hba.conf")))
        .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
        .allMatch(line -> line.endsWith("scram-sha-256"));
  }

  @Test
  void closesItsFolderToEverybodyElse() throws Exception {
    EmbeddedPostgres.open(folder, TestCluster.binaries()).close();
    for (var file : List.of(folder, folder.resolve("pg"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rwx------");
    }
    for (var secret : List.of("password", "password.admin")) {
      var permissions = Files.getPosixFilePermissions(folder.resolve(secret));
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
  }

  /** As the launcher has it: a build unpacked the programs, a first start copies them. */
  @Test
  void copiesProgramsThatABuildUnpacked() throws Exception {
    var prepared = TestCluster.binaries();
    PostgresBinaries.unpackedIn(prepared, prepared);
    var own = folder.resolve("bin");
    var copied = PostgresBinaries.unpackedIn(own, prepared);
    assertThat(copied.home()).startsWith(own);
    var original = prepared.resolve(copied.home().getFileName());
    try (var all = Files.walk(original)) {
      for (var one : all.toList()) {
        var copy = copied.home().resolve(original.relativize(one));
        assertThat(Files.isSymbolicLink(copy)).isEqualTo(Files.isSymbolicLink(one));
        assertThat(Files.getPosixFilePermissions(copy))
            .as(copy.toString())
            .isEqualTo(Files.getPosixFilePermissions(one));
        if (Files.isRegularFile(one)) assertThat(Files.mismatch(one, copy)).isEqualTo(-1);
      }
    }
    try (var list = Files.list(own)) {
      assertThat(list).containsExactly(copied.home());
    }
  }

  /** As root without user namespaces, which many containers forbid; else nothing changes. */
  @Test
  void runsAsAnotherUserWhereRootHasNoUserNamespaces() throws Exception {
    var session = OwnSession.ofThisMachine(false);
    var data = folder.resolve("data");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var postgres = EmbeddedPostgres.open(data, data.resolve("bin"), session)) {
      DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password()).close();
      var server = ProcessHandle.of(postgres.pid()).orElseThrow();
      assertThat(server.info().user()).isPresent().isNotEqualTo(java.util.Optional.of("root"));
    }
    // and back: the folder follows whoever runs the server
    try (var postgres = EmbeddedPostgres.open(data, data.resolve("bin"))) {
      DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password()).close();
    }
  }

  @Test
  void refusesAFolderThatIsNone() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");
    assertRefusedStart(file, "is a file. Move the file away");
    assertRefusedStart(file.resolve("data"), "is a file. Move the file away");
    assertRefusedStart(Path.of("/proc/lintas"), "Make it a folder that can be written");
  }

  @Test
  void refusesAClusterOfAnotherVersion() throws Exception {
    EmbeddedPostgres.open(folder, TestCluster.binaries()).close();
    Files.writeString(folder.resolve("pg/PG_VERSION"), "17\n");
    assertRefusedStart(folder, "was written by PostgreSQL 17");
  }

  @Test
  void makesTheClusterAnewWhenItsMakingWasCutShort() throws Exception {
    Files.createDirectories(folder.resolve("pg.new/base"));
    Files.writeString(folder.resolve("pg.new/PG_VERSION"), "18\n");
    EmbeddedPostgres.open(folder, TestCluster.binaries()).close();
    assertThat(folder.resolve("pg.new")).doesNotExist();
  }

  @Test
  void namesAFullDisk() {
    assertThat(DiskFull.isMeantBy("could not write to file: No space left on device")).isTrue();
    assertThat(DiskFull.isMeantBy("FATAL: lock file already exists")).isFalse();
    assertThat(DiskFull.refusal(folder)).hasMessageContaining("Free at least 1 GB");
  }

  private static void assertRefusedStart(Path data, String sentence) {
    assertThatThrownBy(() -> EmbeddedPostgres.open(data, TestCluster.binaries()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }

  private static void assertRefused(String url, String user, String password) {
    assertThatThrownBy(() -> DriverManager.getConnection(url, user, password).close())
        .isInstanceOf(SQLException.class);
  }

  private static String shown(java.sql.Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
