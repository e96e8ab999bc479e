package id.lintas.booking.opening;

import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.NikKey;
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
 * in the country, nobody who has a place already or is frozen. A pure function.
 */
public final class Door {
  /** Who leaves and comes again gains nothing; so often is enough for every change of mind. */
  static final int TRIES_MAX = 10;

  private final Known known;
  private final Map<NikKey, UUID> people;
  private final Map<UUID, UUID> accounts;
  private final Map<UUID, UUID> entries;
  private int late;

  private Door(Known known) {
    this.known = known;
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
      Map<UUID, LocalDate> frozenAccounts) {}

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
  public static List<Answer> decide(List<Entrant> entrants, Known known) {
    var door = new Door(known);
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
    var gathering = known.opening().state() == Opening.State.GATHERING;
    return new Answer.Entered(gathering ? Optional.empty() : Optional.of(++late));
  }

  private Optional<Refusal> refusal(Entrant entrant) {
    var until = known.frozenAccounts().get(entrant.account());
    if (until != null) return Optional.of(new Refusal.Frozen(0, until));
    if (accounts.containsKey(entrant.account())) return Optional.of(new Refusal.InLine(0));
    if (known.tries().getOrDefault(entrant.account(), 0) >= TRIES_MAX)
      return Optional.of(new Refusal.RoomOver());
    var seen = new HashSet<NikKey>();
    for (int i = 0; i < entrant.niks().size(); i++) {
      var nik = entrant.niks().get(i);
      if (people.containsKey(nik) || !seen.add(nik)) return Optional.of(new Refusal.InLine(i + 1));
      if (known.placed().contains(nik)) return Optional.of(new Refusal.PersonHasPlace(i + 1));
      var frozen = known.frozenPeople().get(nik);
      if (frozen != null) return Optional.of(new Refusal.Frozen(i + 1, frozen));
    }
    return Optional.empty();
  }
}
