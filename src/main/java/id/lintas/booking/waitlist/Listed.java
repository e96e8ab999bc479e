package id.lintas.booking.waitlist;

import id.lintas.booking.Applicant;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import java.util.List;

/**
 * A listing with its people, sealed as they will lie in its booking.
 *
 * @param marks whose hand put it on the list
 */
public record Listed(
    Listing listing, List<Applicant> people, List<NikKey> niks, List<byte[]> sealed, Marks marks) {}
