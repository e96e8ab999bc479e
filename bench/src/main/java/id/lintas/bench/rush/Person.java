package id.lintas.bench.rush;

import id.lintas.bench.node.Citizen;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** An account of the rehearsal: what it is like, and what it was told. */
final class Person {
  /** What became of somebody; all but the first are final. */
  enum Fate {
    OPEN,
    PLACE,
    /** No place is left, or none for a party of this size. */
    NONE,
    /** The turn was over, or they could not be booked at it. */
    PASSED,
    /** Left the room before the opening. */
    LEFT,
    /** Never came back: nobody waits for their answer. */
    ABSENT
  }

  /**
   * @param automatic leaves word which places to take instead of choosing
   * @param tapsTwice sends a form twice at once
   * @param loses the line breaks before the first answer to a form
   * @param devices follows on two devices at once
   * @param cancels gives back what it got
   */
  record Habits(
      boolean automatic,
      boolean tapsTwice,
      boolean loses,
      boolean devices,
      boolean cancels,
      boolean leaves,
      boolean absent) {
    static Habits of(Plan plan, SplittableRandom random) {
      var automatic = random.nextBoolean();
      var absent = !plan.draw() || automatic ? 5 : plan.absent();
      return new Habits(
          automatic,
          random.nextInt(100) < 8,
          random.nextInt(100) < 6,
          random.nextInt(100) < 4,
          random.nextInt(100) < 8,
          random.nextInt(100) < 1,
          random.nextInt(100) < absent);
    }
  }

  /**
   * Was told that there is no place.
   *
   * @param slot of the week's, or -1 for all of them
   */
  record Full(int slot, int party, long nanos) {}

  private final String token;
  private final String party;
  private final int size;
  private final Habits habits;
  private String form = "";
  private String entry = "";
  private Fate fate = Fate.OPEN;
  private long knownAt;
  private String given = "";
  private boolean seenBooked;
  private boolean hadTurn;
  private List<String> codes = List.of();

  Person(Citizen citizen, Habits habits) {
    this.token = citizen.token();
    this.size = citizen.people().size();
    this.habits = habits;
    this.party =
        citizen.people().stream()
            .map(
                id ->
                    "{\"person\":\"%s\",\"kind\":\"NEW\",\"passport\":\"ELEKTRONIK\",\"years\":5}"
                        .formatted(id))
            .collect(Collectors.joining(",", "[", "]"));
  }

  String token() {
    return token;
  }

  /** In JSON. */
  String party() {
    return party;
  }

  int size() {
    return size;
  }

  Habits habits() {
    return habits;
  }

  String form() {
    return form;
  }

  void hasForm(String value) {
    form = value;
  }

  String entry() {
    return entry;
  }

  void entered(String id) {
    entry = id;
  }

  Fate fate() {
    return fate;
  }

  boolean open() {
    return fate == Fate.OPEN;
  }

  long knownAt() {
    return knownAt;
  }

  void know(Fate what, long nanos) {
    if (fate != Fate.OPEN) return;
    fate = what;
    knownAt = nanos;
  }

  /** Codes of tickets it was shown; more than one would be one too many. */
  List<String> codes() {
    return codes;
  }

  void sees(String code) {
    var plain = code.replace("-", "").replace(" ", "");
    if (plain.isEmpty() || codes.contains(plain)) return;
    var more = new ArrayList<>(codes);
    more.add(plain);
    codes = more;
  }

  boolean seenBooked() {
    return seenBooked;
  }

  void seesBooked() {
    seenBooked = true;
  }

  boolean hadTurn() {
    return hadTurn;
  }

  void hasTurn() {
    hadTurn = true;
  }

  /** The ticket that was given back, as the server confirmed; empty when none was. */
  String given() {
    return given;
  }

  void gave(String code) {
    given = code;
  }

  @Override
  public String toString() {
    return "Person";
  }
}
