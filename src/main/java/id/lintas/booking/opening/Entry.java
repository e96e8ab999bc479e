package id.lintas.booking.opening;

import id.lintas.booking.Pool;
import id.lintas.shared.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A party in the waiting room.
 *
 * @param late its number behind the drawn ones; empty when it takes part in the draw
 * @param automatic whether it is booked at its turn by its preference, without its people
 * @param choosing address of the page on which it chooses when its turn has come
 * @param booking what it was given
 * @param refused why it could not be booked: the name of the {@link id.lintas.booking.Refusal}
 */
public record Entry(
    OpeningKey opening,
    UUID id,
    UUID account,
    Pool pool,
    int party,
    EntryState state,
    Optional<Integer> late,
    boolean automatic,
    Preference preference,
    Language language,
    String choosing,
    Instant enteredAt,
    Optional<Instant> turnEndsAt,
    boolean extended,
    Optional<UUID> booking,
    Optional<String> refused,
    long version) {}
