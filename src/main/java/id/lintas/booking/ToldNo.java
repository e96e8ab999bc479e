package id.lintas.booking;

import id.lintas.staff.Officer;
import java.util.UUID;

/**
 * An officer was told, in words, that what they scanned or wanted cannot be done now; published for
 * whoever watches somebody learn.
 *
 * @param booking of the people it was about
 */
public record ToldNo(Officer officer, UUID booking) {}
