package id.lintas.booking.allocation;

import id.lintas.booking.SlotKey;

/**
 * A wish and the slot it got.
 *
 * @param passed what that means for a waiting room and those who hold a turn
 */
public record Grant(Wish wish, SlotKey slot, int number, Passed passed) {}
