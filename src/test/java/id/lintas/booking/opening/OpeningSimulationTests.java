package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SaleWindow;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.allocation.Allocation;
import id.lintas.booking.allocation.Decision;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Promises;
import id.lintas.booking.allocation.Snapshot;
import id.lintas.booking.allocation.UnderWay;
import id.lintas.booking.allocation.Wish;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whole openings by chance: parties of all sizes, with and without a word left, book, dawdle, leave
 * and come late, in any order, and every step may be lost in a crash before it is written down. A
 * failing seed is named and replays.
 */
class OpeningSimulationTests {
  private static final int SEEDS = 4_000;
  private static final int EVENTS = 120;
  private static final OfficeId OFFICE = OfficeId.of("PLM");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
  private static final Instant NOW = Instant.parse("2026-11-27T07:00:05Z");

  @Test
  void promisesAreKeptAndNobodyIsToldFullWhoWouldFit() {
    for (int seed = 0; seed < SEEDS; seed++) new World(seed).run();
  }

  private static final class Person {
    private final UUID id;
    private final int size;
    private final boolean automatic;
    private final List<NikKey> niks = new ArrayList<>();
    private EntryState state = EntryState.WAITING;

    private Person(UUID id, int size, boolean automatic) {
      this.id = id;
      this.size = size;
      this.automatic = automatic;
    }
  }

  private static final class World {
    private final int seed;
    private final Random random;
    private final Map<SlotKey, Integer> capacity = new LinkedHashMap<>();
    private final Map<SlotKey, Integer> taken = new HashMap<>();
    private final Map<SlotKey, Map<Integer, Integer>> held = new HashMap<>();
    private final List<Person> line = new ArrayList<>();
    private final Set<NikKey> claimed = new HashSet<>();
    private int niks;

    World(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      var hours = 1 + random.nextInt(7);
      for (int hour = 0; hour < hours; hour++) {
        var slot = new SlotKey(OFFICE, MONDAY, LocalTime.of(8 + hour, 0), Pool.PUBLIC);
        capacity.put(slot, random.nextInt(9));
        taken.put(slot, 0);
      }
      var people = random.nextInt(25);
      for (int i = 0; i < people; i++) enter();
    }

    private void enter() {
      var size = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 1;
      var id = new UUID(random.nextLong(), random.nextLong());
      var person = new Person(id, size, random.nextInt(2) == 0);
      for (int i = 0; i < size; i++) person.niks.add(new NikKey("%064x".formatted(niks++)));
      line.add(person);
    }

    void run() {
      for (int event = 0; event < EVENTS; event++) {
        switch (random.nextInt(8)) {
          case 0, 1 -> step(random.nextInt(4) == 0);
          case 2, 3 -> book(random.nextInt(5) == 0);
          case 4 -> dawdle(EntryState.PASSED);
          case 5 -> dawdle(EntryState.WITHDRAWN);
          case 6 -> enter();
          default -> pushIn();
        }
        check();
      }
      while (step(false) || dawdle(EntryState.PASSED)) check();
      var largest = promises().largest();
      assertThat(state(EntryState.WAITING).stream().filter(one -> one.size <= largest))
          .as("seed %s: told full though they fit", seed)
          .isEmpty();
    }

    private List<Person> state(EntryState state) {
      return line.stream().filter(one -> one.state == state).toList();
    }

    private Map<SlotKey, Integer> left() {
      var left = new HashMap<SlotKey, Integer>();
      capacity.forEach((slot, places) -> left.put(slot, places - taken.getOrDefault(slot, 0)));
      return left;
    }

    private Promises promises() {
      return new Promises(left(), held);
    }

    private boolean step(boolean crash) {
      var hopefuls =
          state(EntryState.WAITING).stream()
              .map(
                  one ->
                      new Admission.Hopeful(
                          one.id,
                          Pool.PUBLIC,
                          one.size,
                          one.automatic ? List.copyOf(capacity.keySet()) : List.of()))
              .toList();
      var steps = Admission.next(hopefuls, Map.of(Pool.PUBLIC, promises()));
      if (crash) return true;
      for (var step : steps)
        if (step instanceof Admission.Step.Turn turn) {
          change(List.of(turn.held()));
          person(turn.entry()).state = EntryState.TURN;
        }
      for (var step : steps)
        if (step instanceof Admission.Step.Place place) {
          var decision = decide(person(place.entry()), place.slot(), Optional.of(place.entry()));
          write(person(place.entry()), (Decision.Granted) decision);
        }
      return !steps.isEmpty();
    }

    private Person person(UUID id) {
      return line.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    private void change(List<Promises.Change> changes) {
      for (var one : changes)
        held.computeIfAbsent(one.slot(), slot -> new HashMap<>())
            .merge(one.size(), one.parties(), Integer::sum);
    }

    private Decision decide(Person person, SlotKey slot, Optional<UUID> entry) {
      var turns = new HashMap<UUID, UnderWay.Turn>();
      for (var one : state(EntryState.TURN))
        turns.put(
            one.id,
            new UnderWay.Turn(one.id, Pool.PUBLIC, Set.copyOf(one.niks), NOW.plusSeconds(60)));
      var contended = !state(EntryState.WAITING).isEmpty();
      var opening = new UnderWay(contended, left(), held, turns, Set.of());
      var window = new SaleWindow(NOW.minusSeconds(5), Optional.empty(), ZONE);
      var slots = new HashMap<SlotKey, Snapshot.Slot>();
      left()
          .forEach(
              (key, places) ->
                  slots.put(
                      key,
                      new Snapshot.Slot(
                          places,
                          0,
                          window,
                          key.startsAt(ZONE),
                          MONDAY.plusDays(1).atStartOfDay(ZONE).toInstant())));
      var snapshot =
          new Snapshot(
              slots, claimed, Map.of(), Map.of(), Map.of(), Map.of(MONDAY, opening), Map.of());
      return Allocation.decide(List.of(wish(person, slot, entry)), snapshot, NOW).getFirst();
    }

    private Wish wish(Person person, SlotKey slot, Optional<UUID> entry) {
      return new Wish(
          person.id,
          BookingCode.random(random),
          UUID.randomUUID(),
          Way.ONLINE,
          person.id,
          List.of(slot),
          List.of(),
          person.niks,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Language.ID,
          Optional.empty(),
          entry,
          Marks.NONE);
    }

    private void write(Person person, Decision.Granted granted) {
      change(granted.passed().changes());
      taken.merge(granted.slot(), person.size, Integer::sum);
      claimed.addAll(person.niks);
      granted.passed().entry().ifPresent(entry -> person(entry).state = EntryState.BOOKED);
    }

    /** Somebody whose turn it is takes any hour that is shown to them as free. */
    private void book(boolean crash) {
      var choosing = state(EntryState.TURN);
      if (choosing.isEmpty()) return;
      var person = choosing.get(random.nextInt(choosing.size()));
      var free =
          capacity.keySet().stream()
              .filter(slot -> promises().wouldTake(slot, person.size, true))
              .toList();
      assertThat(free).as("seed %s: a promise is broken", seed).isNotEmpty();
      var decision = decide(person, free.get(random.nextInt(free.size())), Optional.empty());
      assertThat(decision).as("seed %s", seed).isInstanceOf(Decision.Granted.class);
      if (!crash) write(person, (Decision.Granted) decision);
    }

    private boolean dawdle(EntryState end) {
      var choosing = state(EntryState.TURN);
      if (choosing.isEmpty()) return false;
      var person = choosing.get(random.nextInt(choosing.size()));
      promises().release(person.size).ifPresent(change -> change(List.of(change)));
      person.state = end;
      return true;
    }

    /** Without a turn nobody passes those who wait. */
    private void pushIn() {
      var person = new Person(new UUID(1, random.nextLong()), 1, false);
      person.niks.add(new NikKey("%064x".formatted(niks++)));
      var slots = List.copyOf(capacity.keySet());
      var decision = decide(person, slots.get(random.nextInt(slots.size())), Optional.empty());
      if (!state(EntryState.WAITING).isEmpty())
        assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.WaitingRoom()));
      else if (decision instanceof Decision.Granted granted) write(person, granted);
    }

    private void check() {
      capacity.forEach(
          (slot, places) -> {
            var kept = 0;
            for (var one : held.getOrDefault(slot, Map.of()).entrySet()) {
              assertThat(one.getValue()).as("seed %s", seed).isNotNegative();
              kept += one.getKey() * one.getValue();
            }
            assertThat(taken.get(slot) + kept).as("seed %s", seed).isLessThanOrEqualTo(places);
          });
      for (int size = 1; size <= 5; size++) {
        var wanted = size;
        var holds = held.values().stream().mapToInt(sizes -> sizes.getOrDefault(wanted, 0)).sum();
        var turns = state(EntryState.TURN).stream().filter(one -> one.size == wanted).count();
        assertThat(holds).as("seed %s: holds of size %s", seed, size).isEqualTo((int) turns);
      }
    }
  }
}
