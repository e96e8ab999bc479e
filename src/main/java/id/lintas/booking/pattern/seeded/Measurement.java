package id.lintas.booking.pattern.seeded;

import id.lintas.booking.Bounds;
import id.lintas.booking.pattern.Pattern;
import id.lintas.booking.pattern.Thresholds;
import id.lintas.office.OfficeSettings;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What the report finds in made-up months and whom it names wrongly, with the bounds and thresholds
 * that hold where an office decided nothing.
 */
public final class Measurement {
  private final Map<Sort, Integer> present = new EnumMap<>(Sort.class);
  private final Map<Sort, Integer> found = new EnumMap<>(Sort.class);
  private final Map<Sort, Integer> foundAtAll = new EnumMap<>(Sort.class);
  private final Map<Pattern, Integer> rightly = new EnumMap<>(Pattern.class);
  private final Map<Pattern, Integer> wrongly = new EnumMap<>(Pattern.class);
  private final Map<Sort, Integer> named = new EnumMap<>(Sort.class);
  private final Map<Sort, Integer> booked = new EnumMap<>(Sort.class);
  private final Map<Sort, Integer> refused = new EnumMap<>(Sort.class);
  private int months;

  private Measurement() {}

  public static Measurement of(LongStream seeds) {
    var decided = OfficeSettings.undecided();
    var bounds = Bounds.of(decided);
    var thresholds = Thresholds.of(decided);
    var measurement = new Measurement();
    seeds.forEach(seed -> measurement.add(World.of(seed, bounds), thresholds));
    return measurement;
  }

  private void add(World world, Thresholds thresholds) {
    months++;
    var byWhat = new HashSet<Actor>();
    var atAll = new HashSet<Actor>();
    for (var finding : world.findings(thresholds)) {
      var owner = world.owner(finding);
      if (owner.sort().guilty()) {
        rightly.merge(finding.pattern(), 1, Integer::sum);
        atAll.add(owner);
        if (owner.sort().foundBy().contains(finding.pattern())) byWhat.add(owner);
      } else {
        wrongly.merge(finding.pattern(), 1, Integer::sum);
        named.merge(owner.sort(), 1, Integer::sum);
      }
    }
    world.actors().forEach(actor -> present.merge(actor.sort(), 1, Integer::sum));
    byWhat.forEach(actor -> found.merge(actor.sort(), 1, Integer::sum));
    atAll.forEach(actor -> foundAtAll.merge(actor.sort(), 1, Integer::sum));
    world.booked().forEach((who, n) -> booked.merge(who.sort(), n, Integer::sum));
    world.refused().forEach((who, n) -> refused.merge(who.sort(), n, Integer::sum));
  }

  public int months() {
    return months;
  }

  int present(Sort sort) {
    return present.getOrDefault(sort, 0);
  }

  /** By a pattern that was meant for them. */
  int found(Sort sort) {
    return found.getOrDefault(sort, 0);
  }

  /** By any pattern. */
  int foundAtAll(Sort sort) {
    return foundAtAll.getOrDefault(sort, 0);
  }

  int rightly(Pattern pattern) {
    return rightly.getOrDefault(pattern, 0);
  }

  int wrongly(Pattern pattern) {
    return wrongly.getOrDefault(pattern, 0);
  }

  /** How often one of these was named, none of whom should be. */
  int named(Sort sort) {
    return named.getOrDefault(sort, 0);
  }

  /** For how many people these got places online. */
  int booked(Sort sort) {
    return booked.getOrDefault(sort, 0);
  }

  /** For how many people the bounds refused them. */
  int refused(Sort sort) {
    return refused.getOrDefault(sort, 0);
  }
}
