package id.lintas.visit.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One that waits.
 *
 * @param counter the only one that may call it
 * @param afterCall the office's calls up to this one pass it by, unless nobody else is there
 */
public record InLine(
    UUID id,
    QueueNumber number,
    QueueClass line,
    Optional<Integer> counter,
    int afterCall,
    Instant waitsFrom,
    int people) {}
