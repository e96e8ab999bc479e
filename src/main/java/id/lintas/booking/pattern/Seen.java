package id.lintas.booking.pattern;

import id.lintas.booking.MarkKind;
import id.lintas.booking.Priority;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking as the patterns see it: which hand, not who.
 *
 * @param officer who made it at the desk
 * @param returnedAt when its people gave it back or let it lapse
 * @param companion the blind index of a parent who came along
 * @param outsideHours made at the desk while the office was closed
 */
public record Seen(
    UUID booking,
    Way way,
    Optional<UUID> officer,
    SlotKey slot,
    int people,
    Instant madeAt,
    Optional<Instant> returnedAt,
    Optional<Priority> priority,
    Optional<String> companion,
    boolean outsideHours,
    Hand hand) {

  /**
   * @param strangers people who are not on the family card of the account's holder
   * @param otherCards of how many cards these are
   */
  public record Hand(
      Map<MarkKind, String> marks, Optional<String> network, int strangers, int otherCards) {
    public static final Hand NONE = new Hand(Map.of(), Optional.empty(), 0, 0);

    public Optional<String> mark(MarkKind kind) {
      return Optional.ofNullable(marks.get(kind));
    }

    /** Whether two bookings have something in common beside the account. */
    boolean beside(Hand other) {
      return mark(MarkKind.CONTACT)
              .filter(one -> has(other.mark(MarkKind.CONTACT), one))
              .isPresent()
          || mark(MarkKind.DEVICE).filter(one -> has(other.mark(MarkKind.DEVICE), one)).isPresent()
          || network.filter(one -> has(other.network, one)).isPresent();
    }

    private static boolean has(Optional<String> some, String wanted) {
      return some.filter(wanted::equals).isPresent();
    }
  }

  Seen madeOutsideHours() {
    return new Seen(
        booking, way, officer, slot, people, madeAt, returnedAt, priority, companion, true, hand);
  }

  boolean kept() {
    return returnedAt.isEmpty();
  }
}
