package id.lintas.bench.allocation;

import java.util.UUID;

/**
 * A party's try to get places of one slot. No two have the same people.
 *
 * @param number of the try; makes the people
 * @param slot wanted, counted over all openings
 * @param opening which of the openings that follow one another the slot belongs to
 * @param people how many places, all or none
 */
public record Attempt(int number, int slot, int opening, int people) {
  private static final int SLOTS_OF_A_DAY = 20;

  /** For systems that look at a whole day: twenty slots make one. */
  public int day() {
    return slot / SLOTS_OF_A_DAY;
  }

  public UUID id() {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
  }
}
