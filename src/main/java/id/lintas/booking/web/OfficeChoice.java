package id.lintas.booking.web;

import id.lintas.office.Office;

/**
 * An office to choose.
 *
 * @param places left in the coming days; 0 where none can be booked now
 * @param url where the way goes on there
 * @param nearby where offices around it are shown
 */
public record OfficeChoice(Office office, int places, String url, String nearby) {}
