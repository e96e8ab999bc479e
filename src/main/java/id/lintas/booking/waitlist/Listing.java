package id.lintas.booking.waitlist;

import id.lintas.booking.Pool;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Preference;
import id.lintas.shared.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * A party on the waiting list of an office's week. Being on it is the word to be booked, without
 * being asked again, for whatever place suits.
 *
 * @param id and that of its booking, if there will be one
 * @param week whose places it waits for
 */
public record Listing(
    OpeningKey week,
    UUID id,
    UUID account,
    Pool pool,
    int party,
    ListingState state,
    Preference preference,
    Language language,
    Instant listedAt) {}
