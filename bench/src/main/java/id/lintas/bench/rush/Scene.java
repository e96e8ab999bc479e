package id.lintas.bench.rush;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What all people of a rehearsal share; on the driver's one thread. */
final class Scene {
  private static final double SECOND = 1e9;

  private final Plan plan;
  private final Week week;
  private final Tally tally;
  private final SplittableRandom random;
  private final List<Person.Full> fulls = new ArrayList<>();
  private long opensAt;
  private long until = Long.MAX_VALUE;

  Scene(Plan plan, Week week) {
    this.plan = plan;
    this.week = week;
    this.tally = new Tally();
    this.random = new SplittableRandom(plan.seed());
  }

  Plan plan() {
    return plan;
  }

  Week week() {
    return week;
  }

  Tally tally() {
    return tally;
  }

  SplittableRandom random() {
    return random;
  }

  /** The moments of the opening and of the end, as {@code System.nanoTime()}. */
  void opens(long at, long end) {
    opensAt = at;
    until = end;
  }

  long opensAt() {
    return opensAt;
  }

  boolean over() {
    return until != Long.MAX_VALUE && System.nanoTime() - until > 0;
  }

  long in(double seconds) {
    return System.nanoTime() + (long) (seconds * SECOND);
  }

  /** A moment of its own for everybody within so many seconds after the opening. */
  long afterOpening(double seconds) {
    return opensAt + (long) (seconds * SECOND);
  }

  double chance() {
    return random.nextDouble();
  }

  void know(Person person, Person.Fate fate) {
    if (!person.open()) return;
    person.know(fate, System.nanoTime());
    tally.knows(fate == Person.Fate.PLACE);
  }

  void full(int slot, Person person) {
    fulls.add(new Person.Full(slot, person.size(), System.nanoTime()));
  }

  List<Person.Full> fulls() {
    return fulls;
  }
}
