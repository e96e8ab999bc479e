package id.lintas.booking.pattern.seeded;

import id.lintas.booking.Bounds;
import id.lintas.booking.pattern.Finding;
import id.lintas.booking.pattern.Observed;
import id.lintas.booking.pattern.Patterns;
import id.lintas.booking.pattern.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up month of one office, of which it is known who is who. A seed always makes the same one.
 *
 * @param owners whose each subject is that a finding may name
 */
record World(
    long seed,
    Observed observed,
    List<Actor> actors,
    Map<String, Actor> owners,
    Map<Actor, Integer> booked,
    Map<Actor, Integer> refused) {

  static World of(long seed, Bounds bounds) {
    var month = new Month(new Random(seed * 1_000_003));
    var cast = new Cast(month);
    var timeline = new Timeline(month, bounds);
    new Innocents(month, cast, timeline).book();
    new Brokers(month, cast, timeline).book();
    var desk = new DeskWork(month, cast);
    desk.work();
    var online = timeline.run();
    var all = new ArrayList<>(online.bookings());
    all.addAll(desk.bookings());
    return new World(
        seed,
        new Observed(all, desk.exceptions(), List.of()),
        cast.actors(),
        cast.owners(),
        online.booked(),
        online.refused());
  }

  List<Finding> findings(Thresholds thresholds) {
    return Patterns.find(observed, thresholds, Month.END);
  }

  Actor owner(Finding finding) {
    var owner = owners.get(finding.subject());
    if (owner == null) throw new IllegalStateException("seed " + seed + ": nobody's subject");
    return owner;
  }
}
