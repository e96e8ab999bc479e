package id.lintas.booking.pattern;

import id.lintas.booking.MarkKind;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Places taken to be given back. */
final class ReturnRules {
  /** A place is back a day later at the latest; an hour more for who is not quick. */
  private static final Duration SOON = Duration.ofHours(25);

  private ReturnRules() {}

  static List<Tally> stockpiling(Observed observed, int threshold, Span span) {
    var tallies = new ArrayList<Tally>();
    for (var kind : MarkKind.values()) {
      CitizenRules.by(observed.of(Way.ONLINE), one -> one.hand().mark(kind))
          .forEach(
              (mark, all) -> {
                var returned = all.stream().filter(one -> !one.kept()).toList();
                var more = 2 * returned.size() >= all.size();
                tallies.add(tally(mark, returned, all.size(), more, span.least(threshold)));
              });
    }
    return tallies;
  }

  private static Tally tally(
      String mark, List<Seen> returned, int bookings, boolean striking, int least) {
    var figures =
        new Figures(
            returned.size(),
            CitizenRules.people(returned),
            bookings,
            CitizenRules.accounts(returned),
            least);
    return new Tally(mark, figures, striking, Tally.ids(returned));
  }

  static List<Tally> passedOn(Observed observed, int threshold, Span span) {
    var bySlot = observed.of(Way.ONLINE).collect(Collectors.groupingBy(Seen::slot));
    var passed =
        observed.of(Way.ONLINE).filter(one -> !one.kept() && followed(one, bySlot)).toList();
    var tallies = new ArrayList<Tally>();
    for (var kind : MarkKind.values()) {
      CitizenRules.by(passed.stream(), one -> one.hand().mark(kind))
          .forEach(
              (mark, some) ->
                  tallies.add(tally(mark, some, some.size(), true, span.least(threshold))));
    }
    return tallies;
  }

  /** Whether another account beside this one got the hour soon after it was given back. */
  private static boolean followed(Seen returned, Map<SlotKey, List<Seen>> bySlot) {
    var at = returned.returnedAt().orElseThrow();
    return bySlot.getOrDefault(returned.slot(), List.of()).stream()
        .anyMatch(
            later ->
                later.madeAt().isAfter(at)
                    && later.madeAt().isBefore(at.plus(SOON))
                    && !later
                        .hand()
                        .mark(MarkKind.ACCOUNT)
                        .equals(returned.hand().mark(MarkKind.ACCOUNT))
                    && later.hand().beside(returned.hand()));
  }
}
