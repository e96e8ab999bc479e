package id.lintas.booking.opening;

import id.lintas.booking.Limit;
import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.Limits;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides who of a batch may enter a waiting room: one live entry for each account and each person
 * in the country, nobody who has a place already or is frozen, and by one hand no more people than
 * it may book. A pure function.
 */
public final class Door {
  /** Who leaves and comes again gains nothing; so often is enough for every change of mind. */
  static final int TRIES_MAX = 10;

  private final Known known;
  private final Map<NikKey, UUID> people;
  private final Map<UUID, UUID> accounts;
  private final Map<UUID, UUID> entries;
  private final Limits limits;
  private final Map<Mark, Integer> waiting;
  private final Instant now;
  private int late;

  private Door(Known known, Instant now) {
    this.known = known;
    this.now = now;
    this.limits = new Limits(known.uses());
    this.waiting = new HashMap<>(known.waiting());
    this.people = new HashMap<>(known.people());
    this.accounts = new HashMap<>(known.accounts());
    this.entries = new HashMap<>(known.entries());
    this.late = known.opening().late();
  }

  /**
   * What the database says about those at the door.
   *
   * @param opening locked
   * @param people in a live entry of that week anywhere, with its id
   * @param accounts the same
   * @param entries ids that entered before, with their account
   * @param tries how often an account entered this opening
   * @param uses what the marks of those at the door were used for before
   * @param waiting for how many people they stand in this line, strangers twice
   * @param placed people who have a place
   */
  public record Known(
      Opening opening,
      Map<NikKey, UUID> people,
      Map<UUID, UUID> accounts,
      Map<UUID, UUID> entries,
      Map<UUID, Integer> tries,
      Set<NikKey> placed,
      Map<NikKey, LocalDate> frozenPeople,
      Map<UUID, LocalDate> frozenAccounts,
      Map<Mark, List<Use>> uses,
      Map<Mark, Integer> waiting) {}

  public sealed interface Answer {
    /**
     * @param late the place behind the drawn ones; empty before the draw
     */
    record Entered(Optional<Integer> late) implements Answer {}

    /** By this very form, before. */
    record Inside() implements Answer {}

    record Refused(Refusal refusal) implements Answer {}
  }

  /** One answer for each, in their order. */
  public static List<Answer> decide(List<Entrant> entrants, Known known, Instant now) {
    var door = new Door(known, now);
    var answers = new ArrayList<Answer>(entrants.size());
    for (var entrant : entrants) answers.add(door.decide(entrant));
    return answers;
  }

  private Answer decide(Entrant entrant) {
    var before = entries.get(entrant.id());
    if (before != null)
      return before.equals(entrant.account())
          ? new Answer.Inside()
          : new Answer.Refused(new Refusal.ForgedForm());
    if (known.opening().settled()) return new Answer.Refused(new Refusal.RoomOver());
    var refusal = refusal(entrant);
    if (refusal.isPresent()) return new Answer.Refused(refusal.get());
    accounts.put(entrant.account(), entrant.id());
    entrant.niks().forEach(nik -> people.put(nik, entrant.id()));
    entries.put(entrant.id(), entrant.account());
    var marks = entrant.marks();
    for (var mark : marks.all())
      waiting.merge(mark, marks.weight(entrant.niks().size()), Integer::sum);
    var gathering = known.opening().state() == Opening.State.GATHERING;
    return new Answer.Entered(gathering ? Optional.empty() : Optional.of(++late));
  }

  private Optional<Refusal> refusal(Entrant entrant) {
    var until = known.frozenAccounts().get(entrant.account());
    if (until != null) return Optional.of(new Refusal.Frozen(0, until));
    if (accounts.containsKey(entrant.account())) return Optional.of(new Refusal.InLine(0));
    if (known.tries().getOrDefault(entrant.account(), 0) >= TRIES_MAX)
      return Optional.of(new Refusal.EnteredOften(TRIES_MAX));
    var seen = new HashSet<NikKey>();
    for (int i = 0; i < entrant.niks().size(); i++) {
      var nik = entrant.niks().get(i);
      if (people.containsKey(nik) || !seen.add(nik)) return Optional.of(new Refusal.InLine(i + 1));
      if (known.placed().contains(nik)) return Optional.of(new Refusal.PersonHasPlace(i + 1));
      var frozen = known.frozenPeople().get(nik);
      if (frozen != null) return Optional.of(new Refusal.Frozen(i + 1, frozen));
    }
    return manyByOneHand(entrant);
  }

  /** What would be refused at its turn is refused here, before anybody waited. */
  private Optional<Refusal> manyByOneHand(Entrant entrant) {
    var marks = entrant.marks();
    var people = entrant.niks().size();
    var reached = limits.refused(marks, people, now);
    if (reached.isPresent()) return Optional.of(reached.get());
    for (var mark : marks.all()) {
      var most = marks.bounds().people(mark.kind());
      var inLine = waiting.getOrDefault(mark, 0);
      if (limits.weight(mark, now) + inLine + marks.weight(people) > most)
        return Optional.of(new Refusal.ManyInLine(Limit.peopleOf(mark.kind()), most));
    }
    return Optional.empty();
  }
}
