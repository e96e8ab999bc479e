package id.lintas.booking;

import id.lintas.staff.Officer;
import java.time.Instant;

/** A party came on its day; published in the transaction that notes it. */
public record BookingArrived(Booking booking, Officer officer, Instant at) {}
