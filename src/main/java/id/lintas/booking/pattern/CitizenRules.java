package id.lintas.booking.pattern;

import id.lintas.booking.MarkKind;
import id.lintas.booking.ProxiesSeen;
import id.lintas.booking.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One hand for many families. */
final class CitizenRules {
  private CitizenRules() {}

  static List<Tally> sharedContact(Observed observed, int threshold, Span span) {
    return families(observed, MarkKind.CONTACT, span.least(threshold));
  }

  static List<Tally> sharedDevice(Observed observed, int threshold, Span span) {
    return families(observed, MarkKind.DEVICE, span.least(threshold));
  }

  /** Families rather than people: one large family or a village's four are not a trade. */
  private static List<Tally> families(Observed observed, MarkKind kind, int least) {
    var tallies = new ArrayList<Tally>();
    by(kept(observed), one -> one.hand().mark(kind))
        .forEach(
            (mark, bookings) -> {
              var figures =
                  new Figures(
                      families(bookings),
                      people(bookings),
                      bookings.size(),
                      accounts(bookings),
                      least);
              tallies.add(new Tally(mark, figures, true, Tally.ids(bookings)));
            });
    return tallies;
  }

  /** Each account's own family once, and each other family card of each booking. */
  private static int families(List<Seen> bookings) {
    var own = new HashSet<String>();
    var others = 0;
    for (var one : bookings) {
      others += one.hand().otherCards();
      if (one.people() > one.hand().strangers())
        one.hand().mark(MarkKind.ACCOUNT).ifPresent(own::add);
    }
    return own.size() + others;
  }

  /** Behind a carrier's network are thousands, but they book for their own families. */
  static List<Tally> sharedNetwork(Observed observed, int threshold, Span span) {
    var tallies = new ArrayList<Tally>();
    by(kept(observed), one -> one.hand().network())
        .forEach(
            (network, bookings) -> {
              var strangers = bookings.stream().mapToInt(one -> one.hand().strangers()).sum();
              var people = people(bookings);
              var figures =
                  new Figures(
                      strangers,
                      people,
                      bookings.size(),
                      accounts(bookings),
                      span.least(threshold));
              tallies.add(
                  new Tally(network, figures, 2 * strangers >= people, Tally.ids(bookings)));
            });
    return tallies;
  }

  static List<Tally> sameCompanion(Observed observed, int threshold, Span span) {
    var tallies = new ArrayList<Tally>();
    by(observed.of(Way.WALK_IN).filter(Seen::kept), Seen::companion)
        .forEach(
            (companion, bookings) -> {
              var officers = bookings.stream().flatMap(one -> one.officer().stream()).distinct();
              var figures =
                  new Figures(
                      bookings.size(),
                      bookings.size(),
                      bookings.size(),
                      (int) officers.count(),
                      span.least(threshold));
              tallies.add(new Tally(companion, figures, true, Tally.ids(bookings)));
            });
    return tallies;
  }

  /** Bookings rather than passports: whoever fetches those of one large family is no trade. */
  static List<Tally> sameProxy(Observed observed, int threshold, Span span) {
    return observed.taken().stream()
        .collect(Collectors.groupingBy(ProxiesSeen.Taken::proxy))
        .entrySet()
        .stream()
        .map(
            one -> {
              var passports = one.getValue();
              var bookings = passports.stream().map(ProxiesSeen.Taken::booking).distinct().toList();
              var officers = passports.stream().map(ProxiesSeen.Taken::by).distinct().count();
              var figures =
                  new Figures(
                      bookings.size(),
                      passports.size(),
                      bookings.size(),
                      (int) officers,
                      span.least(threshold));
              return new Tally(one.getKey(), figures, true, bookings);
            })
        .toList();
  }

  private static Stream<Seen> kept(Observed observed) {
    return observed.of(Way.ONLINE).filter(Seen::kept);
  }

  static Map<String, List<Seen>> by(
      Stream<Seen> bookings, Function<Seen, Optional<String>> subject) {
    return bookings
        .filter(one -> subject.apply(one).isPresent())
        .collect(Collectors.groupingBy(one -> subject.apply(one).orElseThrow()));
  }

  static int people(List<Seen> bookings) {
    return bookings.stream().mapToInt(Seen::people).sum();
  }

  static int accounts(List<Seen> bookings) {
    return (int)
        bookings.stream()
            .flatMap(one -> one.hand().mark(MarkKind.ACCOUNT).stream())
            .distinct()
            .count();
  }
}
