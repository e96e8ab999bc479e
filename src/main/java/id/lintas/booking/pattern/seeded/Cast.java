package id.lintas.booking.pattern.seeded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody of a made-up month, and whose each mark is. */
final class Cast {
  private static final int CARRIER_NETWORKS = 8;
  private static final int HOME_NETWORKS = 160;

  private final Month month;
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, Actor> owners = new HashMap<>();
  private final List<String> carriers = new ArrayList<>();
  private final List<String> homes = new ArrayList<>();

  Cast(Month month) {
    this.month = month;
    var carrier = actor(Sort.CARRIER);
    for (int n = 0; n < CARRIER_NETWORKS; n++) carriers.add(mark(carrier));
    for (int n = 0; n < HOME_NETWORKS; n++) homes.add(mark(carrier));
  }

  Actor actor(Sort sort) {
    var actor = new Actor(actors.size(), sort);
    actors.add(actor);
    return actor;
  }

  /** A new account, contact, device or network of theirs. */
  String mark(Actor owner) {
    var mark = month.index();
    owners.put(mark, owner);
    return mark;
  }

  void owns(String subject, Actor owner) {
    owners.put(subject, owner);
  }

  /** The first carriers have most customers. */
  String carrier() {
    var skewed = Math.min(month.random().nextDouble(), month.random().nextDouble());
    return carriers.get((int) (skewed * CARRIER_NETWORKS));
  }

  /** A line at home, shared with some houses around. */
  String home() {
    return homes.get(month.random().nextInt(HOME_NETWORKS));
  }

  String anyNetwork() {
    return month.chance(0.7) ? carrier() : home();
  }

  List<Actor> actors() {
    return List.copyOf(actors);
  }

  Map<String, Actor> owners() {
    return Map.copyOf(owners);
  }
}
