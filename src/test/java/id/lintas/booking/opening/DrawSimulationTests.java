package id.lintas.booking.opening;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A room and its draw over thousands of seeds: people come, leave and come late, the list is closed
 * somewhere in between, and two nodes follow it by looks that are broken off at every point,
 * overtake each other and begin anew. A node that believes to know all has everybody in the drawn
 * order.
 */
class DrawSimulationTests {
  private static final int SEEDS = 4_000;
  private static final int STEPS = 60;
  private static final int NODES = 2;
  private static final int LOOKS = 3;
  private static final Instant OPENS = Instant.parse("2026-11-27T07:00:00Z");
  private static final OpeningKey KEY =
      new OpeningKey(OfficeId.of("PLM"), LocalDate.parse("2026-11-30"));

  /** What the database holds: entries by id, each with the version of its last change. */
  private static final class World {
    private final SplittableRandom random;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final byte[] stored = new byte[Seed.BYTES];
    private final byte[] derived = new byte[Seed.BYTES];
    private Opening opening = opening(Opening.State.GATHERING, 0, 0);
    private List<UUID> drawn = List.of();

    World(SplittableRandom random) {
      this.random = random;
      random.nextBytes(stored);
      random.nextBytes(derived);
    }

    private static Opening opening(Opening.State state, int late, long version) {
      return new Opening(
          KEY,
          OPENS,
          state,
          Duration.ofMinutes(10),
          new Commitments("", ""),
          0,
          late,
          Optional.empty(),
          Optional.empty(),
          version);
    }

    private void raise(Opening.State state, int late) {
      opening = opening(state, opening.late() + late, opening.version() + 1);
    }

    private boolean live() {
      return opening.state() == Opening.State.LIVE;
    }

    void enter() {
      raise(opening.state(), live() ? 1 : 0);
      var id = new UUID(random.nextLong(), random.nextLong());
      var late = live() ? Optional.of(opening.late()) : Optional.<Integer>empty();
      entries.put(id, entry(id, late, EntryState.WAITING));
    }

    private Entry entry(UUID id, Optional<Integer> late, EntryState state) {
      return new Entry(
          KEY,
          id,
          id,
          Pool.PUBLIC,
          1,
          state,
          late,
          false,
          Preference.ANY,
          Language.ID,
          "",
          OPENS,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          opening.version());
    }

    void leave() {
      var waiting = entries.values().stream().filter(World::waits).toList();
      if (waiting.isEmpty()) return;
      var one = waiting.get(random.nextInt(waiting.size()));
      raise(opening.state(), 0);
      entries.put(one.id(), entry(one.id(), one.late(), EntryState.WITHDRAWN));
    }

    void close() {
      if (live()) return;
      raise(Opening.State.LIVE, 0);
      drawn = order(entries.keySet().stream().toList());
    }

    List<UUID> order(List<UUID> list) {
      var closed = entries.values().stream().filter(one -> one.late().isEmpty());
      var hash = Seed.listHash(KEY.toString(), closed.map(Entry::id).toList());
      return Seed.of(stored, derived, hash).order(list);
    }

    List<Entry> news(long since) {
      return entries.values().stream()
          .filter(one -> one.version() > since)
          .sorted(Comparator.comparingLong(Entry::version))
          .toList();
    }

    private static boolean waits(Entry one) {
      return one.state() == EntryState.WAITING;
    }

    /** The drawn first, then who came late in the order of coming. */
    List<UUID> line() {
      if (!live()) return List.of();
      var late =
          entries.values().stream()
              .filter(one -> one.late().isPresent())
              .sorted(Comparator.comparingInt(one -> one.late().orElseThrow()))
              .map(Entry::id);
      return Stream.concat(drawn.stream(), late)
          .filter(id -> waits(requireNonNull(entries.get(id))))
          .toList();
    }
  }

  /** A look at the database: the opening first, what is new later, and taken over later still. */
  private static final class Look {
    private final Room room;
    private final Opening found;
    private @Nullable List<Entry> news;
    private long since;

    Look(Room room, World world) {
      this.room = room;
      this.found = world.opening;
    }

    /** Whether it is over. */
    boolean goOn(World world) {
      if (news == null) {
        since = room.seen();
        news = world.news(since);
        return false;
      }
      room.follow(since, found, news, 1, world::order);
      return true;
    }
  }

  private static final class Node {
    private final List<Look> looks = new ArrayList<>();
    private Room room;

    Node(World world) {
      room = new Room(world.opening);
    }

    void step(World world) {
      if (looks.isEmpty() || looks.size() < LOOKS && world.random.nextInt(3) == 0) {
        looks.add(new Look(room, world));
        return;
      }
      var at = world.random.nextInt(looks.size());
      if (looks.get(at).goOn(world)) looks.remove(at);
    }

    /** What it was at is lost with it. */
    void crash(World world) {
      looks.clear();
      room = new Room(world.opening);
    }

    void lookOnce(World world) {
      var look = new Look(room, world);
      for (var over = false; !over; ) over = look.goOn(world);
    }

    void knowsWhatItBelievesToKnow(World world) {
      if (room.seen() != world.opening.version()) return;
      assertThat(room.next(Map.of(Pool.PUBLIC, 1), Integer.MAX_VALUE).stream().map(Seat::id))
          .containsExactlyElementsOf(world.line());
    }
  }

  @Test
  void whoBelievesToKnowAllHasEverybodyInTheDrawnOrder() {
    var closedWithPeople =
        LongStream.range(0, SEEDS).filter(DrawSimulationTests::closedWithPeople).count();
    assertThat(closedWithPeople).isGreaterThan(SEEDS / 2);
  }

  private static boolean closedWithPeople(long seed) {
    var random = new SplittableRandom(seed);
    var world = new World(random);
    var nodes = Stream.generate(() -> new Node(world)).limit(NODES).collect(Collectors.toList());
    for (int step = 0; step < STEPS; step++) {
      var node = nodes.get(random.nextInt(NODES));
      switch (random.nextInt(24)) {
        case 0, 1, 2, 3 -> world.enter();
        case 4 -> world.leave();
        case 5 -> world.close();
        case 6 -> node.crash(world);
        default -> node.step(world);
      }
      nodes.forEach(one -> one.knowsWhatItBelievesToKnow(world));
    }
    world.close();
    for (var node : nodes) {
      node.lookOnce(world);
      assertThat(node.room.seen()).as("seed %d", seed).isEqualTo(world.opening.version());
      node.knowsWhatItBelievesToKnow(world);
    }
    return !world.drawn.isEmpty();
  }
}
