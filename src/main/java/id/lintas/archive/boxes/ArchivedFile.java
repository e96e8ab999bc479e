package id.lintas.archive.boxes;

import id.lintas.visit.FolderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The file of a visit that ended.
 *
 * @param endedOn the day of the handover or of the end, by which files are kept
 * @param how the kind of the end; HANDED_OVER where it was none
 * @param box the number of its box; empty until it lies in one
 */
public record ArchivedFile(
    UUID visit,
    FolderNumber folder,
    LocalDate endedOn,
    String how,
    Optional<Integer> box,
    Optional<Instant> boxedAt,
    Optional<UUID> boxedBy,
    Optional<Instant> destroyedAt) {}
