package id.lintas.booking.pattern.seeded;

import id.lintas.booking.pattern.seeded.Timeline.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those who sell places, each in one way. */
final class Brokers {
  private static final double PRESENT = 0.6;

  private final Month month;
  private final Cast cast;
  private final Timeline timeline;

  Brokers(Month month, Cast cast, Timeline timeline) {
    this.month = month;
    this.cast = cast;
    this.timeline = timeline;
  }

  void book() {
    for (int n = 0; n < 2; n++) {
      if (month.chance(PRESENT)) oneNumber();
      if (month.chance(PRESENT)) oneDevice();
      if (month.chance(PRESENT)) oneNetwork();
      if (month.chance(PRESENT)) stockpiler();
      if (month.chance(PRESENT)) careful();
    }
    if (month.chance(PRESENT)) wholesale();
  }

  /** A client's own account, made by the broker. */
  private void client(Actor who, String contact, String device, String network) {
    var at = month.moment();
    var hand = Timeline.hand(cast.mark(who), contact, device, network, 0, 0);
    timeline.add(new Order(who, at, month.slot(at), month.between(1, 3), hand, Optional.empty()));
  }

  private void oneNumber() {
    var who = cast.actor(Sort.ONE_NUMBER);
    var number = cast.mark(who);
    var devices = List.of(cast.mark(who), cast.mark(who), cast.mark(who));
    for (int n = 0; n < month.between(12, 30); n++)
      client(who, number, any(devices), cast.carrier());
  }

  private void wholesale() {
    var who = cast.actor(Sort.WHOLESALE);
    var number = cast.mark(who);
    var devices = List.of(cast.mark(who), cast.mark(who), cast.mark(who));
    for (int n = 0; n < month.between(150, 300); n++)
      client(who, number, any(devices), cast.carrier());
  }

  private void oneDevice() {
    var who = cast.actor(Sort.ONE_DEVICE);
    var device = cast.mark(who);
    for (int n = 0; n < month.between(14, 35); n++)
      client(who, cast.mark(who), device, cast.anyNetwork());
  }

  private void oneNetwork() {
    var who = cast.actor(Sort.ONE_NETWORK);
    var network = cast.mark(who);
    for (int n = 0; n < month.between(5, 14); n++) {
      var people = month.between(3, 5);
      var at = month.moment();
      var hand = Timeline.hand(cast.mark(who), cast.mark(who), "", network, people - 1, people - 1);
      timeline.add(new Order(who, at, month.slot(at), people, hand, Optional.empty()));
    }
  }

  /** Half of what is let go for a client is got again by the broker's program. */
  private void stockpiler() {
    var who = cast.actor(Sort.STOCKPILER);
    var numbers = List.of(cast.mark(who), cast.mark(who));
    var devices = List.of(cast.mark(who), cast.mark(who));
    var network = month.chance(0.5) ? cast.mark(who) : cast.carrier();
    for (int n = 0; n < month.between(8, 18); n++) {
      var at = month.moment();
      var slot = month.slot(at);
      var sold = month.chance(0.75);
      var keptFor = Duration.ofHours(month.between(12, 60));
      var hand = Timeline.hand(cast.mark(who), any(numbers), any(devices), network, 0, 0);
      timeline.add(
          new Order(
              who, at, slot, month.between(1, 4), hand, Optional.of(keptFor).filter(d -> sold)));
      if (!sold || !month.chance(0.5)) continue;
      var again = month.after(at.plus(keptFor), Duration.ofHours(1), Duration.ofHours(24));
      var client = Timeline.hand(cast.mark(who), cast.mark(who), any(devices), network, 0, 0);
      timeline.add(new Order(who, again, slot, month.between(1, 4), client, Optional.empty()));
    }
  }

  private void careful() {
    var who = cast.actor(Sort.CAREFUL);
    var numbers = new ArrayList<String>();
    for (int n = 0; n < 4; n++) numbers.add(cast.mark(who));
    for (int n = 0; n < month.between(14, 24); n++)
      client(who, any(numbers), cast.mark(who), cast.anyNetwork());
  }

  private <T> T any(List<T> some) {
    return some.get(month.random().nextInt(some.size()));
  }
}
