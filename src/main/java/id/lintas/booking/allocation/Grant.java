package id.lintas.booking.allocation;

import id.lintas.booking.SlotKey;

/** A wish and the slot it got. */
public record Grant(Wish wish, SlotKey slot, int number) {}
