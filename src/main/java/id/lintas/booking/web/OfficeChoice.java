package id.lintas.booking.web;

import id.lintas.office.Office;

/**
 * An office to choose.
 *
 * @param places left in the coming days; 0 where none can be booked now
 */
public record OfficeChoice(Office office, int places) {}
