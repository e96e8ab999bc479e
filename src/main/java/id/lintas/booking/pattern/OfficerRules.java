package id.lintas.booking.pattern;

import id.lintas.booking.Priority;
import id.lintas.booking.Way;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import id.lintas.booking.store.ExceptionStore.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What officers do far more often than their colleagues, or where the rules ask for care. */
final class OfficerRules {
  /** Below these numbers nothing is said, however few the colleagues had. */
  private static final int ASSISTED_LEAST = 20;

  private static final int DECLARED_LEAST = 10;
  private static final int COLLEAGUES_LEAST = 2;
  private static final int PAIR_TIMES = 3;

  private OfficerRules() {}

  static List<Tally> assisted(Observed observed, int times, Span span) {
    return farAbove(
        observed.of(Way.ASSISTED).filter(Seen::kept), timesIn(span, times), ASSISTED_LEAST);
  }

  static List<Tally> declared(Observed observed, int times, Span span) {
    return farAbove(
        observed
            .of(Way.WALK_IN)
            .filter(
                one ->
                    one.priority()
                        .filter(why -> why == Priority.PREGNANT || why == Priority.DISABLED)
                        .isPresent()),
        timesIn(span, times),
        DECLARED_LEAST);
  }

  /** In a single week shifts differ, so it takes more to be far above the others. */
  private static int timesIn(Span span, int times) {
    return span == Span.MONTH ? times : times + 1;
  }

  /** Compared with what is usual among those colleagues who did any of it. */
  private static List<Tally> farAbove(Stream<Seen> acts, int times, int atLeast) {
    var byOfficer =
        acts.filter(one -> one.officer().isPresent())
            .collect(Collectors.groupingBy(one -> one.officer().orElseThrow()));
    var tallies = new ArrayList<Tally>();
    byOfficer.forEach(
        (officer, own) -> {
          var others =
              byOfficer.entrySet().stream()
                  .filter(one -> !one.getKey().equals(officer))
                  .map(one -> CitizenRules.people(one.getValue()))
                  .sorted()
                  .toList();
          var usual = usual(others);
          var figures =
              new Figures(
                  CitizenRules.people(own),
                  CitizenRules.people(own),
                  own.size(),
                  usual,
                  Math.max(atLeast, times * usual));
          tallies.add(
              new Tally(
                  Subjects.officer(officer),
                  figures,
                  others.size() >= COLLEAGUES_LEAST,
                  Tally.ids(own)));
        });
    return tallies;
  }

  /**
   * The number of the colleague who did the middle one of all these acts: whoever helped out once
   * is no measure.
   */
  private static int usual(List<Integer> sorted) {
    var half = sorted.stream().mapToInt(Integer::intValue).sum() / 2;
    var counted = 0;
    for (var one : sorted) {
      counted += one;
      if (counted > half) return one;
    }
    return 0;
  }

  /** Compared with the middle one of the other pairs; a pair that has no others is named too. */
  static List<Tally> pair(Observed observed, int threshold, Span span) {
    var all = observed.exceptions();
    var byPair =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Subjects.pair(one.askedBy(), one.agreedBy()), Collectors.counting()));
    var tallies = new ArrayList<Tally>();
    byPair.forEach(
        (pair, number) -> {
          var others =
              byPair.entrySet().stream()
                  .filter(one -> !one.getKey().equals(pair))
                  .map(one -> one.getValue().intValue())
                  .sorted()
                  .toList();
          var usual = others.isEmpty() ? 0 : others.get(others.size() / 2);
          var own = number.intValue();
          var figures = new Figures(own, own, all.size(), byPair.size(), span.least(threshold));
          tallies.add(new Tally(pair, figures, own >= PAIR_TIMES * usual, List.of()));
        });
    return tallies;
  }

  static List<Tally> outsideHours(Observed observed, int threshold, Span span) {
    return CitizenRules.by(
            observed.of(Way.WALK_IN).filter(Seen::outsideHours),
            one -> one.officer().map(Subjects::officer))
        .entrySet()
        .stream()
        .map(
            one -> {
              var own = one.getValue();
              var figures =
                  new Figures(
                      own.size(), CitizenRules.people(own), own.size(), 0, span.least(threshold));
              return new Tally(one.getKey(), figures, true, Tally.ids(own));
            })
        .toList();
  }

  static List<Tally> corrections(Observed observed, int threshold, Span span) {
    Map<UUID, List<Exceptional>> byOfficer =
        observed.exceptions().stream()
            .filter(one -> one.kind() == Kind.NAME)
            .collect(Collectors.groupingBy(Exceptional::askedBy));
    return byOfficer.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(
            one -> {
              var own = one.getValue();
              var agreed = own.stream().map(Exceptional::agreedBy).distinct().count();
              var figures =
                  new Figures(
                      own.size(), own.size(), own.size(), (int) agreed, span.least(threshold));
              return new Tally(Subjects.officer(one.getKey()), figures, true, List.of());
            })
        .toList();
  }
}
