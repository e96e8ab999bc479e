package id.lintas.booking;

import id.lintas.shared.Nik;
import id.lintas.shared.OfficeId;
import java.util.Optional;
import java.util.UUID;

/** Knows of whom an office has a file that is not over: nobody gets a second one beside it. */
public interface FilesUnderWay {
  /**
   * The number on that file's folder.
   *
   * @param but a booking whose own file does not count
   */
  Optional<String> of(OfficeId office, Nik nik, Optional<UUID> but);
}
