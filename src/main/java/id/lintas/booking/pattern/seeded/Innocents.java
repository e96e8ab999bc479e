package id.lintas.booking.pattern.seeded;

import id.lintas.booking.pattern.seeded.Timeline.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** People who book for themselves, their family and their neighbours, some of them clumsily. */
final class Innocents {
  private static final int FAMILIES = 1_300;
  private static final double GIVEN_BACK = 0.05;

  private final Month month;
  private final Cast cast;
  private final Timeline timeline;

  Innocents(Month month, Cast cast, Timeline timeline) {
    this.month = month;
    this.cast = cast;
    this.timeline = timeline;
  }

  void book() {
    for (int n = 0; n < FAMILIES; n++) family(cast.actor(Sort.FAMILY));
    for (int n = 0; n < month.between(6, 12); n++) village();
    for (int n = 0; n < month.between(2, 4); n++) publicComputer();
    for (int n = 0; n < month.between(3, 6); n++) helper();
    for (int n = 0; n < month.between(2, 5); n++) groupLeader();
    for (int n = 0; n < month.between(0, 2); n++) agency();
    for (int n = 0; n < month.between(2, 5); n++) workplace();
    for (int n = 0; n < month.between(6, 14); n++) undecided();
    for (int n = 0; n < month.between(4, 9); n++) siblings();
  }

  private void family(Actor who) {
    var device = month.chance(0.08) ? "" : cast.mark(who);
    var contact = month.chance(0.04) ? "" : cast.mark(who);
    family(who, cast.mark(who), contact, device, cast.anyNetwork());
  }

  /**
   * One booking, sometimes with a grandmother of another card, sometimes given back and repeated.
   */
  private void family(Actor who, String account, String contact, String device, String network) {
    var people = month.party();
    var strangers = month.chance(0.12) ? month.between(1, Math.min(2, people)) : 0;
    var hand = Timeline.hand(account, contact, device, network, strangers, strangers > 0 ? 1 : 0);
    var at = month.moment();
    var givenBack = month.chance(GIVEN_BACK);
    var keptFor =
        givenBack
            ? Optional.of(Duration.ofHours(month.between(1, 96)))
            : Optional.<Duration>empty();
    timeline.add(new Order(who, at, month.slot(at), people, hand, keptFor));
    if (givenBack && month.chance(0.6)) {
      var again = at.plus(keptFor.orElseThrow()).plus(Duration.ofHours(month.between(1, 72)));
      timeline.add(new Order(who, again, month.slot(again), people, hand, Optional.empty()));
    }
  }

  private void village() {
    var who = cast.actor(Sort.VILLAGE);
    var device = cast.mark(who);
    var number = cast.mark(who);
    for (int n = 0; n < month.between(3, 8); n++) {
      var contact = month.chance(0.7) ? number : cast.mark(who);
      family(who, cast.mark(who), contact, device, cast.carrier());
    }
  }

  private void publicComputer() {
    var who = cast.actor(Sort.PUBLIC_COMPUTER);
    var device = cast.mark(who);
    var network = cast.mark(who);
    for (int n = 0; n < month.between(4, 11); n++)
      family(who, cast.mark(who), cast.mark(who), device, network);
  }

  private void helper() {
    var who = cast.actor(Sort.HELPER);
    var device = cast.mark(who);
    var own = cast.mark(who);
    var account = cast.mark(who);
    for (int n = 0; n < month.between(3, 7); n++) {
      if (month.chance(0.5)) family(who, cast.mark(who), own, device, cast.carrier());
      else strangers(who, account, own, device, cast.carrier(), month.between(1, 3), 1);
    }
  }

  private void groupLeader() {
    var who = cast.actor(Sort.GROUP_LEADER);
    var account = cast.mark(who);
    var contact = cast.mark(who);
    var device = cast.mark(who);
    var network = cast.anyNetwork();
    for (int n = 0; n < month.between(1, 3); n++)
      strangers(who, account, contact, device, network, month.between(2, 5), 4);
  }

  private void agency() {
    var who = cast.actor(Sort.AGENCY);
    var network = cast.mark(who);
    for (int clerk = 0; clerk < month.between(2, 3); clerk++) {
      var account = cast.mark(who);
      var contact = cast.mark(who);
      var device = cast.mark(who);
      for (int n = 0; n < month.between(1, 2); n++)
        strangers(who, account, contact, device, network, month.between(2, 5), 4);
    }
  }

  private void strangers(
      Actor who,
      String account,
      String contact,
      String device,
      String network,
      int people,
      int cards) {
    var at = month.moment();
    var hand = Timeline.hand(account, contact, device, network, people, Math.min(cards, people));
    timeline.add(new Order(who, at, month.slot(at), people, hand, Optional.empty()));
  }

  private void workplace() {
    var who = cast.actor(Sort.WORKPLACE);
    var network = cast.mark(who);
    for (int n = 0; n < month.between(8, 25); n++) {
      var one = cast.actor(Sort.FAMILY);
      family(one, cast.mark(one), cast.mark(one), cast.mark(one), network);
    }
  }

  /** Tries again and again, until the bound stops it. */
  private void undecided() {
    var who = cast.actor(Sort.UNDECIDED);
    var account = cast.mark(who);
    var contact = cast.mark(who);
    var device = cast.mark(who);
    var people = month.party();
    var at = month.moment();
    for (int n = 0; n < month.between(2, 4); n++) {
      var keptFor = Duration.ofMinutes(month.between(10, 2_000));
      var hand = Timeline.hand(account, contact, device, cast.anyNetwork(), 0, 0);
      timeline.add(new Order(who, at, month.slot(at), people, hand, Optional.of(keptFor)));
      at = at.plus(keptFor).plus(Duration.ofMinutes(month.between(5, 900)));
    }
    var hand = Timeline.hand(account, contact, device, cast.anyNetwork(), 0, 0);
    timeline.add(new Order(who, at, month.slot(at), people, hand, Optional.empty()));
  }

  private void siblings() {
    var who = cast.actor(Sort.SIBLINGS);
    var network = cast.home();
    var contact = cast.mark(who);
    var at = month.moment();
    var slot = month.slot(at);
    var keptFor = Duration.ofHours(month.between(1, 48));
    var first = Timeline.hand(cast.mark(who), contact, cast.mark(who), network, 0, 0);
    timeline.add(new Order(who, at, slot, month.party(), first, Optional.of(keptFor)));
    Instant later = month.after(at.plus(keptFor), Duration.ofHours(1), Duration.ofHours(24));
    var second = Timeline.hand(cast.mark(who), contact, cast.mark(who), network, 0, 0);
    timeline.add(new Order(who, later, slot, month.party(), second, Optional.empty()));
  }
}
