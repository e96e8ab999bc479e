package id.lintas.booking.allocation;

import id.lintas.booking.Limit;
import id.lintas.booking.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much one hand may book in thirty days, counted over what the database says and over what was
 * granted since. Knows no clock and no database.
 */
public final class Limits {
  public static final Duration WINDOW = Duration.ofDays(30);

  private final Map<Mark, List<Use>> uses = new HashMap<>();

  public Limits(Map<Mark, List<Use>> uses) {
    uses.forEach((mark, all) -> this.uses.put(mark, new ArrayList<>(all)));
  }

  /**
   * Why this hand has to wait, and until when; the bound that holds longest where there are two.
   */
  public Optional<Refusal.LimitReached> refused(Marks marks, int people, Instant now) {
    return marks.all().stream()
        .flatMap(mark -> refused(mark, marks, people, now).stream())
        .max(Comparator.comparing(Refusal.LimitReached::until));
  }

  private List<Refusal.LimitReached> refused(Mark mark, Marks marks, int people, Instant now) {
    var since = now.minus(WINDOW);
    var all = uses.getOrDefault(mark, List.of());
    var found = new ArrayList<Refusal.LimitReached>();
    var returns = marks.bounds().returns(mark.kind());
    tooOften(all, returns, since)
        .ifPresent(
            until ->
                found.add(new Refusal.LimitReached(Limit.returnsOf(mark.kind()), returns, until)));
    var most = marks.bounds().people(mark.kind());
    tooMany(all, most - marks.weight(people), since)
        .ifPresent(
            until -> found.add(new Refusal.LimitReached(Limit.peopleOf(mark.kind()), most, until)));
    return found;
  }

  /** Until the oldest of those too many is thirty days past. */
  private static Optional<Instant> tooOften(List<Use> all, int most, Instant since) {
    var returned =
        all.stream()
            .flatMap(use -> use.returnedAt().stream())
            .filter(at -> at.isAfter(since))
            .sorted()
            .toList();
    return returned.size() < most
        ? Optional.empty()
        : Optional.of(returned.get(returned.size() - most).plus(WINDOW));
  }

  /** Until so many of the oldest are thirty days past that the rest leaves room. */
  private static Optional<Instant> tooMany(List<Use> all, int room, Instant since) {
    var counted = counted(all, since);
    var weight = counted.stream().mapToInt(Use::weight).sum();
    if (weight <= room) return Optional.empty();
    var until = since;
    for (var use : counted) {
      if (weight <= room) break;
      weight -= use.weight();
      until = use.madeAt();
    }
    return Optional.of(until.plus(WINDOW));
  }

  private static List<Use> counted(List<Use> all, Instant since) {
    return all.stream()
        .filter(use -> !use.freed() && use.madeAt().isAfter(since))
        .sorted(Comparator.comparing(Use::madeAt))
        .toList();
  }

  /** What a mark weighs already. */
  public int weight(Mark mark, Instant now) {
    return counted(uses.getOrDefault(mark, List.of()), now.minus(WINDOW)).stream()
        .mapToInt(Use::weight)
        .sum();
  }

  public void count(Marks marks, int people, Instant now) {
    for (var mark : marks.all()) {
      var all = uses.computeIfAbsent(mark, one -> new ArrayList<>());
      all.add(new Use(last(all) + 1, now, marks.weight(people), false, Optional.empty()));
    }
  }

  /** The highest ordinal given out; 0 for none. */
  public static int last(List<Use> uses) {
    return uses.stream().mapToInt(Use::ordinal).max().orElse(0);
  }
}
