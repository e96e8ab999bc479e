package id.lintas.ground;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The database server's programs, unpacked once from the archive on the class path. */
record PostgresBinaries(Path home) {

  /**
   * Unpacks below {@code folder} unless that was done before; two processes may try at once.
   *
   * @param prepared where a build unpacked them already: copying takes a tenth of the time. They
   *     are not run from there, because the server's user may not be able to reach it
   */
  static PostgresBinaries unpackedIn(Path folder, Path prepared) throws IOException {
    var archive = archive();
    var home = folder.resolve("postgres-" + Long.toHexString(size(archive)));
    if (!Files.exists(home)) {
      Files.createDirectories(folder);
      var unfinished = Files.createTempDirectory(folder, "unpacking-");
      var ready = prepared.resolve(home.getFileName());
      if (Files.isDirectory(ready)) copy(ready, unfinished);
      else unpack(archive, unfinished);
      moveIntoPlace(unfinished, home);
    }
    return new PostgresBinaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static long size(URL archive) throws IOException {
    return archive.openConnection().getContentLengthLong();
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        "postgres-%s-%s.txz"
            .formatted(
                system.startsWith("mac") ? "darwin" : system,
                processor.equals("aarch64") ? "arm_64" : "x86_64");
    var archive = PostgresBinaries.class.getClassLoader().getResource(name);
    if (archive == null) {
      throw new StartRefused(
          "This build carries no PostgreSQL for %s %s. Build on the machine that runs it, or set LINTAS_DB_URL."
              .formatted(system, processor),
          "Paket ini tidak berisi PostgreSQL untuk %s %s. Bangun di mesin yang akan menjalankannya, atau isi LINTAS_DB_URL."
              .formatted(system, processor));
    }
    return archive;
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var compressed = new BufferedInputStream(archive.openStream(), 1 << 16);
        var tar = new TarArchiveInputStream(new XZInputStream(compressed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, target);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    var file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) throw new IOException("Entry outside the archive: " + entry);
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, target.resolve(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      var executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var one : (Iterable<Path>) all.skip(1)::iterator) {
        var target = to.resolve(from.relativize(one));
        if (Files.isSymbolicLink(one)) {
          Files.createSymbolicLink(target, Files.readSymbolicLink(one));
        } else {
          Files.copy(one, target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(one));
        }
      }
    }
  }

  private static void moveIntoPlace(Path unfinished, Path home) throws IOException {
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException other) {
      FileSystemUtils.deleteRecursively(unfinished);
    }
  }
}
