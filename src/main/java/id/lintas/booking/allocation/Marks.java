package id.lintas.booking.allocation;

import id.lintas.booking.Bounds;
import id.lintas.booking.MarkKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose hand a wish comes from and what bounds it. What officers book has none of it: their name
 * stands with the booking.
 *
 * @param network the blind index of the network; never a ground to refuse anything
 * @param strangers people of the party who are not on the family card of the account's holder
 * @param otherCards how many family cards these are of
 */
public record Marks(
    List<Mark> all, Optional<String> network, int strangers, int otherCards, Bounds bounds) {
  public static final Marks NONE =
      new Marks(List.of(), Optional.empty(), 0, 0, new Bounds(Map.of(), Map.of()));

  public Marks {
    all = List.copyOf(all);
  }

  public Optional<Mark> of(MarkKind kind) {
    return all.stream().filter(mark -> mark.kind() == kind).findFirst();
  }

  /** The same hand, bounded by what holds where and when it books. */
  public Marks within(Bounds bounds) {
    return new Marks(all, network, strangers, otherCards, bounds);
  }

  /** What so many people weigh: strangers twice. */
  public int weight(int people) {
    return people + strangers;
  }
}
