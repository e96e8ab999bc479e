package id.lintas.office;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days or hours were decided anew, from a day on. Told in the transaction that decides them, so
 * that what was promised for those days follows in the same moment.
 *
 * @param office empty for the whole country
 */
public record CalendarChanged(Optional<OfficeId> office, LocalDate from) {}
