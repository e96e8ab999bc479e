package id.lintas.ground;

import java.io.IOException;
import java.nio.file.Path;

/** The one fault of a disk an operator can mend at once. */
final class DiskFull {
  private DiskFull() {}

  static boolean isMeantBy(String words) {
    return words.contains("No space left") || words.contains("Disk quota exceeded");
  }

  static boolean isMeantBy(IOException fault) {
    return isMeantBy(String.valueOf(fault.getMessage()));
  }

  static StartRefused refusal(Path folder) {
    return new StartRefused(
        "The disk of the data folder %s is full. Nothing acknowledged is lost. Free at least 1 GB and start again."
            .formatted(folder),
        "Disk untuk folder data %s penuh. Data yang sudah diterima tidak hilang. Kosongkan sedikitnya 1 GB lalu jalankan lagi."
            .formatted(folder));
  }
}
