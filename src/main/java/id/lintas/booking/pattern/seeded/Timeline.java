package id.lintas.booking.pattern.seeded;

import id.lintas.booking.Bounds;
import id.lintas.booking.MarkKind;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.allocation.Limits;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.Use;
import id.lintas.booking.pattern.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders of a month in the order of time, decided by the very bounds that hold for citizens: what
 * these refuse never becomes a booking that could be found.
 */
final class Timeline {
  private final Month month;
  private final Bounds bounds;
  private final List<Order> orders = new ArrayList<>();
  private final Map<Mark, List<Use>> uses = new HashMap<>();

  Timeline(Month month, Bounds bounds) {
    this.month = month;
    this.bounds = bounds;
  }

  /**
   * @param keptFor how long until it is given back, if ever
   */
  record Order(
      Actor actor,
      Instant at,
      SlotKey slot,
      int people,
      Seen.Hand hand,
      Optional<Duration> keptFor) {}

  void add(Order order) {
    if (order.at().isBefore(Month.END)) orders.add(order);
  }

  /** What became bookings, and for how many people the bounds refused, by actor. */
  record Outcome(List<Seen> bookings, Map<Actor, Integer> booked, Map<Actor, Integer> refused) {}

  Outcome run() {
    var bookings = new ArrayList<Seen>();
    var booked = new HashMap<Actor, Integer>();
    var refused = new HashMap<Actor, Integer>();
    orders.stream()
        .sorted(Comparator.comparing(Order::at))
        .forEach(
            order -> {
              var seen = decided(order);
              var counts = seen.isPresent() ? booked : refused;
              counts.merge(order.actor(), order.people(), Integer::sum);
              seen.ifPresent(bookings::add);
            });
    return new Outcome(bookings, booked, refused);
  }

  private Optional<Seen> decided(Order order) {
    var marks = marks(order.hand());
    var known = new HashMap<Mark, List<Use>>();
    marks.all().forEach(mark -> known.put(mark, asOf(mark, order.at())));
    if (new Limits(known).refused(marks, order.people(), order.at()).isPresent())
      return Optional.empty();
    var returnedAt = order.keptFor().map(order.at()::plus).filter(Month.END::isAfter);
    var weight = order.people() + order.hand().strangers();
    for (var mark : marks.all()) {
      var all = uses.computeIfAbsent(mark, one -> new ArrayList<>());
      all.add(new Use(all.size() + 1, order.at(), weight, returnedAt.isPresent(), returnedAt));
    }
    return Optional.of(seen(order, returnedAt));
  }

  /** A place that will be given back later is not yet. */
  private List<Use> asOf(Mark mark, Instant now) {
    return uses.getOrDefault(mark, List.of()).stream()
        .map(
            use ->
                use.returnedAt().filter(now::isBefore).isEmpty()
                    ? use
                    : new Use(use.ordinal(), use.madeAt(), use.weight(), false, Optional.empty()))
        .toList();
  }

  private Marks marks(Seen.Hand hand) {
    var all =
        hand.marks().entrySet().stream()
            .map(one -> new Mark(one.getKey(), one.getValue()))
            .toList();
    return new Marks(all, hand.network(), hand.strangers(), hand.otherCards(), bounds);
  }

  private Seen seen(Order order, Optional<Instant> returnedAt) {
    return new Seen(
        month.id(),
        Way.ONLINE,
        Optional.empty(),
        order.slot(),
        order.people(),
        order.at(),
        returnedAt,
        Optional.empty(),
        Optional.empty(),
        false,
        order.hand());
  }

  /** A hand with these marks; an empty one is left out. */
  static Seen.Hand hand(
      String account, String contact, String device, String network, int strangers, int cards) {
    var marks = new EnumMap<MarkKind, String>(MarkKind.class);
    marks.put(MarkKind.ACCOUNT, account);
    if (!contact.isEmpty()) marks.put(MarkKind.CONTACT, contact);
    if (!device.isEmpty()) marks.put(MarkKind.DEVICE, device);
    var known = network.isEmpty() ? Optional.<String>empty() : Optional.of(network);
    return new Seen.Hand(marks, known, strangers, cards);
  }
}
