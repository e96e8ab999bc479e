package id.lintas.booking;

import id.lintas.staff.Officer;
import java.util.List;
import java.util.Optional;

/**
 * A party came on its day, or some of it; published in the transaction that notes it.
 *
 * @param positions of those who are there now and were not before, from 1
 * @param reason why it counts though it was noted as missed already, or is for another day
 */
public record BookingArrived(
    Booking booking,
    Officer officer,
    List<Integer> positions,
    Arrived arrived,
    Optional<String> reason) {}
