package id.lintas.visit.hall;

import java.time.Instant;
import java.util.UUID;

/**
 * A number called to a counter.
 *
 * @param order among all calls of the office on that day
 * @param saidAt the last time it was said aloud
 * @param times how often it was said
 */
public record Call(
    int order,
    UUID queue,
    QueueNumber number,
    int counter,
    Instant calledAt,
    Instant saidAt,
    int times) {}
