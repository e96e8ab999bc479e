package id.lintas.booking.waitlist;

import id.lintas.booking.Limit;
import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.Limits;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may stand on a waiting list: people without a place elsewhere, on no other list of the
 * country, by one hand no more than it may book. A pure function.
 */
public final class ListRules {
  /**
   * Nobody is given a place sooner than this: they could not know of it, and would be frozen for
   * not coming. It also leaves them the evening before to give it back.
   */
  public static final Duration NOTICE = Duration.ofHours(24);

  /** Who leaves and comes again gains nothing; so often is enough for every change of mind. */
  static final int TRIES_MAX = 20;

  private ListRules() {}

  /**
   * What the database says about a party that wants onto the list.
   *
   * @param tries how often its account stood on the list of that week
   * @param listed for how many people its marks stand there, strangers twice
   */
  public record Known(
      int tries,
      Set<NikKey> placed,
      Set<NikKey> onAList,
      Map<NikKey, LocalDate> frozenPeople,
      Map<UUID, LocalDate> frozenAccounts,
      Map<Mark, List<Use>> uses,
      Map<Mark, Integer> listed) {}

  public static Optional<Refusal> refused(
      UUID account, List<NikKey> niks, Marks marks, Known known, Instant now) {
    var frozen = known.frozenAccounts().get(account);
    if (frozen != null) return Optional.of(new Refusal.Frozen(0, frozen));
    if (known.tries() >= TRIES_MAX) return Optional.of(new Refusal.OnList(0));
    for (int i = 0; i < niks.size(); i++) {
      var nik = niks.get(i);
      if (known.placed().contains(nik)) return Optional.of(new Refusal.PersonHasPlace(i + 1));
      if (known.onAList().contains(nik)) return Optional.of(new Refusal.OnList(i + 1));
      var until = known.frozenPeople().get(nik);
      if (until != null) return Optional.of(new Refusal.Frozen(i + 1, until));
    }
    return manyByOneHand(niks.size(), marks, known, now);
  }

  private static Optional<Refusal> manyByOneHand(
      int people, Marks marks, Known known, Instant now) {
    var limits = new Limits(known.uses());
    var reached = limits.refused(marks, people, now);
    if (reached.isPresent()) return Optional.of(reached.get());
    for (var mark : marks.all()) {
      var most = marks.bounds().people(mark.kind());
      var before = limits.weight(mark, now) + known.listed().getOrDefault(mark, 0);
      if (before + marks.weight(people) > most)
        return Optional.of(new Refusal.ManyInLine(Limit.peopleOf(mark.kind()), most));
    }
    return Optional.empty();
  }
}
