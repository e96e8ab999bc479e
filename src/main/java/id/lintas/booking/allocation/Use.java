package id.lintas.booking.allocation;

import java.time.Instant;
import java.util.Optional;

/**
 * A booking that a mark was used for.
 *
 * @param ordinal counted from 1 for each mark; the database refuses two of the same, so that two
 *     bookings of one hand, decided at once on two nodes, cannot both pass
 * @param weight of its people
 * @param freed whether its people no longer count, because the place was given back or the office
 *     closed the day
 * @param returnedAt when its people gave it back or let it lapse
 */
public record Use(
    int ordinal, Instant madeAt, int weight, boolean freed, Optional<Instant> returnedAt) {}
