package id.lintas.booking.opening;

import id.lintas.booking.Applicant;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import java.util.List;

/**
 * An entry with its people, sealed as they will lie in its booking.
 *
 * @param marks whose hand it was entered by; what bounds it is asked for when it is booked
 */
public record Party(
    Entry entry, List<Applicant> people, List<NikKey> niks, List<byte[]> sealed, Marks marks) {}
