package id.lintas.booking.opening;

import id.lintas.booking.Applicant;
import id.lintas.booking.Pool;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.shared.Language;
import java.util.List;
import java.util.UUID;

/**
 * A party at the door of a waiting room.
 *
 * @param id of the entry, and of its booking when it is placed by itself; from the form, so that a
 *     form sent twice enters once
 * @param choosing address of the page on which it chooses when its turn has come
 * @param marks whose hand it comes from
 * @param sealed the party's data in its order, sealed for a booking of that id
 */
public record Entrant(
    OpeningKey opening,
    UUID id,
    UUID account,
    Pool pool,
    List<Applicant> party,
    List<NikKey> niks,
    List<byte[]> sealed,
    boolean automatic,
    Preference preference,
    Language language,
    String choosing,
    Marks marks) {}
