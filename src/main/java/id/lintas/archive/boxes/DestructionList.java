package id.lintas.archive.boxes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Files whose time of keeping is over, for two officers to sign.
 *
 * @param consent the number of the national archive's letter
 */
public record DestructionList(
    int number,
    String consent,
    Instant madeAt,
    Optional<UUID> first,
    Optional<Instant> firstAt,
    Optional<UUID> second,
    Optional<Instant> secondAt) {}
