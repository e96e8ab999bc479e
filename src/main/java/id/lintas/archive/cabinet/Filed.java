package id.lintas.archive.cabinet;

import id.lintas.shared.PersonName;
import id.lintas.visit.FolderNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder in its place.
 *
 * @param missingSince when it was not found there
 */
public record Filed(
    UUID visit,
    FolderNumber folder,
    PersonName name,
    Place place,
    Instant at,
    UUID by,
    Optional<Instant> missingSince) {}
