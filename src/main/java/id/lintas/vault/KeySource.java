package id.lintas.vault;

import id.lintas.ground.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;

/**
 * Where a node's keys come from: the text in LINTAS_KEYS_TEXT, the file in LINTAS_KEYS, or, for a
 * trial only, a file made in the data folder. The real thing never starts on made-up keys.
 *
 * @param credentials the folder in which systemd shows this service alone its secrets, if it does
 */
record KeySource(boolean sandbox, String text, String file, Path dataFolder, String credentials) {
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> OF_EVERYBODY =
      EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

  static KeySource of(PropertyResolver settings) {
    return new KeySource(
        "sandbox".equals(settings.getProperty("lintas.mode")),
        settings.getProperty("lintas.keys.text", ""),
        settings.getProperty("lintas.keys", ""),
        Path.of(settings.getProperty("lintas.data", "data")),
        settings.getProperty("CREDENTIALS_DIRECTORY", ""));
  }

  /** As they are, whatever the mode; makes none. */
  Keys existing() {
    if (!text.isBlank()) return parsed(text, "LINTAS_KEYS_TEXT");
    return file.isBlank() ? read(ownFile()) : readGiven();
  }

  Keys keys(SecureRandom random) {
    var keys = given(random);
    if (!sandbox && keys.origin() == Keys.Origin.SANDBOX) {
      throw new StartRefused(
          "These keys were made for a trial (sandbox). Make keys for this installation with ./lintas new-keys FILE and set LINTAS_KEYS=FILE.",
          "Kunci ini dibuat untuk uji coba (sandbox). Buat kunci untuk instalasi ini dengan ./lintas new-keys BERKAS lalu atur LINTAS_KEYS=BERKAS.");
    }
    return keys;
  }

  private Keys given(SecureRandom random) {
    if (!text.isBlank()) return parsed(text, "LINTAS_KEYS_TEXT");
    if (!file.isBlank()) return readGiven();
    if (sandbox) return ofTrial(random);
    throw new StartRefused(
        "Lintas has no keys to protect personal data. Make them once with ./lintas new-keys FILE, keep a copy in a safe, and set LINTAS_KEYS=FILE.",
        "Lintas belum punya kunci untuk melindungi data pribadi. Buat sekali dengan ./lintas new-keys BERKAS, simpan salinannya di brankas, lalu atur LINTAS_KEYS=BERKAS.");
  }

  /** A credential is given to its service by an access list, which shows as a group's right. */
  private Keys readGiven() {
    var given = Path.of(file);
    var credential = !credentials.isBlank() && given.startsWith(Path.of(credentials));
    return read(given, credential ? OF_EVERYBODY : OF_OTHERS);
  }

  private Keys ofTrial(SecureRandom random) {
    var own = ownFile();
    if (!Files.exists(own)) {
      try {
        Files.createDirectories(dataFolder);
        write(Keys.random(Keys.Origin.SANDBOX, random), own);
      } catch (IOException fault) {
        throw unreadable(own, "cannot be written", "tidak dapat ditulis");
      }
    }
    return read(own);
  }

  private Path ownFile() {
    return dataFolder.resolve("keys");
  }

  static void write(Keys keys, Path file) throws IOException {
    var unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, keys.text());
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static Keys read(Path file) {
    return read(file, OF_OTHERS);
  }

  private static Keys read(Path file, Set<PosixFilePermission> refused) {
    try {
      var permissions = EnumSet.noneOf(PosixFilePermission.class);
      permissions.addAll(Files.getPosixFilePermissions(file));
      permissions.retainAll(refused);
      if (!permissions.isEmpty())
        throw unreadable(
            file,
            "is open to other users; close it with chmod 600",
            "terbuka bagi pengguna lain; tutup dengan chmod 600");
      return parsed(Files.readString(file), file.toString());
    } catch (NoSuchFileException absent) {
      throw unreadable(file, "does not exist", "tidak ada");
    } catch (IOException fault) {
      throw unreadable(file, "cannot be read", "tidak dapat dibaca");
    }
  }

  private static Keys parsed(String text, String from) {
    try {
      return Keys.parse(text);
    } catch (Keys.Unusable unusable) {
      throw new StartRefused(
          "The keys in %s cannot be used: %s.".formatted(from, unusable.getMessage()),
          "Kunci di %s tidak dapat dipakai: %s.".formatted(from, unusable.getMessage()));
    }
  }

  private static StartRefused unreadable(Path file, String english, String indonesian) {
    return new StartRefused(
        "The key file %s %s.".formatted(file, english),
        "Berkas kunci %s %s.".formatted(file, indonesian));
  }
}
