package id.lintas.visit.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One that waits.
 *
 * @param counter the only one that may call it
 * @param afterCall the office's calls up to this one pass it by, unless nobody else is there
 * @param late whether somebody of it came too late for their hour
 */
public record InLine(
    UUID id,
    QueueNumber number,
    QueueClass line,
    Optional<Integer> counter,
    int afterCall,
    Instant waitsFrom,
    int people,
    boolean late) {}
