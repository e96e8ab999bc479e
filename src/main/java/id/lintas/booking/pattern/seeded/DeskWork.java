package id.lintas.booking.pattern.seeded;

import id.lintas.booking.Priority;
import id.lintas.booking.Way;
import id.lintas.booking.pattern.Seen;
import id.lintas.booking.pattern.Subjects;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import id.lintas.booking.store.ExceptionStore.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A month at the desk: most officers honest, one of each kind in some months not. */
final class DeskWork {
  private static final double PRESENT = 0.5;

  private final Month month;
  private final Cast cast;
  private final List<Seen> bookings = new ArrayList<>();
  private final List<Exceptional> exceptions = new ArrayList<>();
  private final List<UUID> agreeing = new ArrayList<>();

  DeskWork(Month month, Cast cast) {
    this.month = month;
    this.cast = cast;
  }

  List<Seen> bookings() {
    return bookings;
  }

  List<Exceptional> exceptions() {
    return exceptions;
  }

  void work() {
    assisted();
    declared();
    atNight();
    exceptionsOfPairs();
    corrections();
    companions();
  }

  private record Desk(Actor who, UUID id) {}

  private Desk officer(Sort sort) {
    var who = cast.actor(sort);
    var id = month.id();
    cast.owns(Subjects.officer(id), who);
    return new Desk(who, id);
  }

  /** Shifts are uneven: whoever has the assisted desk does up to twice the usual. */
  private void assisted() {
    var usual = month.between(25, 60);
    var honest = month.between(3, 6);
    for (int n = 0; n < honest; n++) {
      var share =
          n == 0 ? 1.4 + 0.7 * month.random().nextDouble() : 0.5 + month.random().nextDouble();
      var officer = officer(Sort.HONEST_OFFICER);
      for (int people = 0; people < usual * share; ) people += assist(officer, month.party());
    }
    if (month.chance(0.2)) for (int n = 0; n < 3; n++) assist(officer(Sort.HONEST_OFFICER), 1);
    if (!month.chance(PRESENT)) return;
    var seller = officer(Sort.SELLS_ASSISTED);
    var share = 2.5 + 3 * month.random().nextDouble();
    for (int people = 0; people < usual * share; ) people += assist(seller, month.party());
  }

  private int assist(Desk officer, int people) {
    bookings.add(seen(officer, Way.ASSISTED, people, Optional.empty(), Optional.empty(), false));
    return people;
  }

  private void declared() {
    for (int n = 0; n < 5; n++)
      declare(officer(Sort.HONEST_OFFICER), n == 0 ? month.between(5, 14) : month.between(2, 9));
    if (month.chance(PRESENT)) declare(officer(Sort.SELLS_DECLARATIONS), month.between(14, 35));
  }

  private void declare(Desk officer, int times) {
    for (int n = 0; n < times; n++) {
      var why = month.chance(0.5) ? Priority.PREGNANT : Priority.DISABLED;
      bookings.add(seen(officer, Way.WALK_IN, 1, Optional.of(why), Optional.empty(), false));
    }
  }

  private void atNight() {
    for (int n = 0; n < 5; n++) {
      var officer = officer(Sort.HONEST_OFFICER);
      for (int late = 0; late < (month.chance(0.15) ? month.between(1, 3) : 0); late++)
        bookings.add(elder(officer, true));
    }
    if (!month.chance(PRESENT)) return;
    var officer = officer(Sort.ADMITS_AT_NIGHT);
    for (int n = 0; n < month.between(3, 10); n++) bookings.add(elder(officer, true));
  }

  private Seen elder(Desk officer, boolean outsideHours) {
    return seen(
        officer, Way.WALK_IN, 1, Optional.of(Priority.ELDER), Optional.empty(), outsideHours);
  }

  /** Who asks and who agrees: four at the counters, three with the right to agree. */
  private void exceptionsOfPairs() {
    for (int n = 0; n < 3; n++) agreeing.add(month.id());
    var asking = List.of(month.id(), month.id(), month.id(), month.id());
    var honest = cast.actor(Sort.HONEST_PAIR);
    for (var one : asking) for (var other : agreeing) cast.owns(Subjects.pair(one, other), honest);
    for (int n = 0; n < month.between(4, 18); n++) agree(Kind.WALK_IN, any(asking), any(agreeing));
    if (!month.chance(PRESENT)) return;
    var one = month.id();
    var other = month.id();
    cast.owns(Subjects.pair(one, other), cast.actor(Sort.SELLS_EXCEPTIONS));
    for (int n = 0; n < month.between(6, 22); n++) agree(Kind.WALK_IN, one, other);
  }

  private void agree(Kind kind, UUID asks, UUID agrees) {
    exceptions.add(new Exceptional(kind, asks, agrees, month.moment()));
  }

  private void corrections() {
    for (int n = 0; n < 4; n++) {
      var times = n == 0 ? month.between(2, 8) : month.between(0, 4);
      correct(officer(Sort.HONEST_OFFICER), times);
    }
    if (month.chance(PRESENT)) correct(officer(Sort.SELLS_CORRECTIONS), month.between(8, 20));
  }

  private void correct(Desk officer, int times) {
    for (var other : agreeing) cast.owns(Subjects.pair(officer.id(), other), officer.who());
    for (int n = 0; n < times; n++) agree(Kind.NAME, officer.id(), any(agreeing));
  }

  private void companions() {
    var officer = officer(Sort.HONEST_OFFICER);
    for (int n = 0; n < month.between(20, 50); n++)
      accompany(officer, cast.actor(Sort.PARENT), month.chance(0.9) ? 1 : month.between(2, 3));
    if (month.chance(0.3)) accompany(officer, cast.actor(Sort.CARER), month.between(2, 5));
    if (month.chance(PRESENT))
      accompany(officer, cast.actor(Sort.PAID_COMPANION), month.between(4, 12));
  }

  private void accompany(Desk officer, Actor who, int visits) {
    var companion = cast.mark(who);
    for (int n = 0; n < visits; n++)
      bookings.add(
          seen(
              officer,
              Way.WALK_IN,
              1,
              Optional.of(Priority.COMPANION),
              Optional.of(companion),
              false));
  }

  private Seen seen(
      Desk officer,
      Way way,
      int people,
      Optional<Priority> why,
      Optional<String> companion,
      boolean outsideHours) {
    var at = month.moment();
    return new Seen(
        month.id(),
        way,
        Optional.of(officer.id()),
        month.slot(at),
        people,
        at,
        Optional.empty(),
        why,
        companion,
        outsideHours,
        Seen.Hand.NONE);
  }

  private <T> T any(List<T> some) {
    return some.get(month.random().nextInt(some.size()));
  }
}
