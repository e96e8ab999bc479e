package id.lintas.bench.allocation;

import java.util.List;

/**
 * A crowd at an opening, and another opening as soon as every try of the last one is made: the
 * database is kept busy as long as one likes, and slots are hot, then full, as in life.
 *
 * @param slots of one opening
 * @param capacity places of each slot
 * @param peopleMax parties have one person to so many
 * @param demand people for each place
 */
public record Workload(String name, int slots, int capacity, int peopleMax, double demand) {
  /** Everybody wants the same hour. */
  public static final Workload HOT = new Workload("hot", 1, 500, 1, 2);

  /** The hours of a few days at one office. */
  public static final Workload TWENTY = new Workload("twenty", 20, 63, 1, 2);

  /** A big office's month, or many offices' week: hardly anybody meets. */
  public static final Workload MANY = new Workload("many", 960, 20, 1, 2);

  /** Parties of one to five, who must get all their places or none. */
  public static final Workload FAMILIES = new Workload("families", 4, 50, 5, 2);

  public static final List<Workload> ALL = List.of(HOT, TWENTY, MANY, FAMILIES);

  public static Workload named(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  public int attempts() {
    var places = (long) slots * capacity;
    return (int) Math.round(places * demand / ((1 + peopleMax) / 2.0));
  }

  /** Enough openings for a system that grants so many places. */
  public int openings(long places) {
    return (int) (places / ((long) slots * capacity)) + 2;
  }

  /** The same number means the same attempt, in whichever process and system. */
  public Attempt attempt(int number) {
    var opening = number / attempts();
    var random = mix(number);
    var slot = opening * slots + (int) Long.remainderUnsigned(random, slots);
    var people = 1 + (int) Long.remainderUnsigned(random >>> 32, peopleMax);
    return new Attempt(number, slot, opening, people);
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long number) {
    var z = (number + 1) * 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
