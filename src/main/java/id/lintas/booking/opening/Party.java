package id.lintas.booking.opening;

import id.lintas.booking.Applicant;
import id.lintas.booking.allocation.NikKey;
import java.util.List;

/** An entry with its people, sealed as they will lie in its booking. */
public record Party(Entry entry, List<Applicant> people, List<NikKey> niks, List<byte[]> sealed) {}
