package id.lintas.booking.waitlist;

import id.lintas.booking.SlotKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The lot that decided about places that came back.
 *
 * @param id of the place on its way back
 * @param places that were free in that hour then
 * @param dueAt when it was to come back
 * @param candidates whom these places suited, in no order
 * @param booked who got places, in the order of the draw; whoever stood before them on it could not
 *     be booked, or needed more places than were left
 */
public record ReturnDraw(
    UUID id,
    SlotKey slot,
    int places,
    Instant dueAt,
    Instant drawnAt,
    List<UUID> candidates,
    List<UUID> booked) {}
