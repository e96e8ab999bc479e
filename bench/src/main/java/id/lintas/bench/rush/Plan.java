package id.lintas.bench.rush;

import id.lintas.bench.measure.Options;

/**
 * What is rehearsed.
 *
 * @param people accounts; each wants places for one to five of its people
 * @param nodes started here; 0 with a given one
 * @param draw whether the order is drawn in a waiting room; else the first come is first served
 * @param kill what is killed again and again meanwhile
 * @param connections to each node, shared by all
 * @param each whether everybody has a connection of their own instead
 * @param absent of a hundred who choose by hand in a waiting room, so many never come back
 * @param shares how often the bare requests are compared with polls and bookings afterwards
 * @param secondsMax after which those without an answer are left without
 */
record Plan(
    int people,
    int places,
    int nodes,
    boolean draw,
    Kill kill,
    int connections,
    boolean each,
    int absent,
    int shares,
    int secondsMax,
    int seed) {

  enum Kill {
    NOTHING,
    NODE,
    POSTGRES
  }

  static Plan of(Options options, boolean given) {
    var people = options.number("people", 2_000);
    return new Plan(
        people,
        options.number("places", Math.max(1, people / 16)),
        given ? 0 : options.number("nodes", 1),
        options.has("draw"),
        kill(options.text("kill", "")),
        options.number("connections", 256),
        options.has("connection-each"),
        options.count("absent", 0),
        options.count("shares", 3),
        options.number("seconds", 120),
        options.count("seed", 1));
  }

  private static Kill kill(String what) {
    return switch (what) {
      case "" -> Kill.NOTHING;
      case "node" -> Kill.NODE;
      case "postgres" -> Kill.POSTGRES;
      default -> {
        Options.refuse("--kill takes node or postgres, and not '" + what + "'.");
        yield Kill.NOTHING;
      }
    };
  }

  /** How many people the parties of some accounts are; most come alone. */
  int partyOf(int account) {
    var of100 = (account * 37 + seed) % 100;
    if (of100 < 55) return 1;
    if (of100 < 75) return 2;
    if (of100 < 87) return 3;
    return of100 < 95 ? 4 : 5;
  }
}
