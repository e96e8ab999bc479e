package id.lintas.ground;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one folder a node keeps: the database cluster, its password, the keys of a sandbox. Closed to
 * everybody but its owner. One node at a time holds its lock.
 */
final class DataFolder implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      var root = folder.toRealPath();
      Files.setPosixFilePermissions(root, OWNER_ONLY);
      return new DataFolder(root, lock(root));
    } catch (AccessDeniedException denied) {
      throw notWritable(folder, denied);
    } catch (IOException fault) {
      if (DiskFull.isMeantBy(fault)) throw DiskFull.refusal(folder);
      throw throughAFile(folder).orElseGet(() -> unusable(folder, fault));
    }
  }

  /** Where the folder, or one that it lies in, is a file. */
  private static Optional<StartRefused> throughAFile(Path folder) {
    for (var part = folder.toAbsolutePath(); part != null; part = part.getParent())
      if (Files.isRegularFile(part))
        return Optional.of(
            new StartRefused(
                "The data folder %s cannot be used: %s is a file. Move the file away, or choose a folder with --data DIR."
                    .formatted(folder, part),
                "Folder data %s tidak dapat dipakai: %s adalah berkas. Pindahkan berkas itu, atau pilih folder lain dengan --data DIR."
                    .formatted(folder, part)));
    return Optional.empty();
  }

  private static StartRefused unusable(Path folder, IOException fault) {
    var reason = fault instanceof FileSystemException known ? known.getReason() : null;
    var why = reason == null ? String.valueOf(fault.getMessage()) : reason;
    return new StartRefused(
        "The data folder %s cannot be used: %s. Make it a folder that can be written, or choose another with --data DIR."
            .formatted(folder, why),
        "Folder data %s tidak dapat dipakai: %s. Buatlah folder yang dapat ditulisi, atau pilih folder lain dengan --data DIR."
            .formatted(folder, why),
        fault);
  }

  private static FileChannel lock(Path root) throws IOException {
    var channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) return channel;
    } catch (OverlappingFileLockException held) {
      // the same process holds it: refused like any other
    }
    channel.close();
    throw new StartRefused(
        "Another Lintas is running on the data folder %s. Stop it first, or choose another folder with --data DIR."
            .formatted(root),
        "Lintas lain sedang berjalan pada folder data %s. Hentikan dahulu, atau pilih folder lain dengan --data DIR."
            .formatted(root));
  }

  private static StartRefused notWritable(Path folder, IOException cause) {
    return new StartRefused(
        "The data folder %s is not writable for user %s. Give the user the folder, or choose another with --data DIR."
            .formatted(folder, System.getProperty("user.name")),
        "Folder data %s tidak dapat ditulisi oleh pengguna %s. Beri izin pada folder itu, atau pilih folder lain dengan --data DIR."
            .formatted(folder, System.getProperty("user.name")),
        cause);
  }

  Path root() {
    return root;
  }

  /** Where the database runs as another user, everything here is that user's. */
  void belongTo(@Nullable String owner) throws IOException {
    if (owner == null) return;
    var user = root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
    var own = Files.getOwner(root).equals(user);
    if (own && (!Files.exists(cluster()) || Files.getOwner(cluster()).equals(user))) return;
    try (var files = Files.walk(root)) {
      for (var file : files.toList()) {
        Files.setAttribute(file, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  Path cluster() {
    return root.resolve("pg");
  }

  Path clusterBeingMade() {
    return root.resolve("pg.new");
  }

  Path password() {
    return root.resolve("password");
  }

  Path databaseLog() {
    return root.resolve("postgres.log");
  }

  /** Written for the owner alone from its first byte. */
  static void writeSecret(Path file, String secret) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secret);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
