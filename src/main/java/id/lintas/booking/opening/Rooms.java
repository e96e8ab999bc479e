package id.lintas.booking.opening;

import id.lintas.booking.store.EntryStore;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The waiting rooms as this node knows them. Every node follows all rooms, closes lists that are
 * due and gives out turns; the database lets one of them at a time.
 */
@Component
public class Rooms {
  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
  private static final int STEPS_MAX = 200;

  /** Of who just entered with this node's picture of the room. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** People look at what became of them for a while. */
  private static final Duration KEPT = Duration.ofHours(12);

  private final OpeningStore openings;
  private final EntryStore entries;
  private final LineStore lines;
  private final Drawing drawing;
  private final Admitting admitting;
  private final Clock clock;
  private final Map<OpeningKey, Room> rooms = new ConcurrentHashMap<>();
  private final AtomicBoolean troubled = new AtomicBoolean();
  private final ReentrantLock door = new ReentrantLock();

  Rooms(
      OpeningStore openings,
      EntryStore entries,
      LineStore lines,
      Drawing drawing,
      Admitting admitting,
      Clock clock) {
    this.openings = openings;
    this.entries = entries;
    this.lines = lines;
    this.drawing = drawing;
    this.admitting = admitting;
    this.clock = clock;
  }

  /** Empty where nothing is announced, and long after it was settled. */
  public Optional<Room> room(OpeningKey key) {
    return Optional.ofNullable(rooms.get(key));
  }

  public Collection<Room> all() {
    return rooms.values();
  }

  /** A party that this node knows of, with its room. */
  public record Found(Room room, Seat seat) {}

  public Optional<Found> find(UUID entry) {
    for (var room : rooms.values()) {
      var seat = room.seat(entry);
      if (seat.isPresent()) return Optional.of(new Found(room, seat.get()));
    }
    return Optional.empty();
  }

  /** From memory alone; {@link Standing#UNKNOWN} for a moment after entering on another node. */
  public Standing standing(UUID entry) {
    var now = clock.instant();
    return find(entry)
        .map(found -> Standing.of(found.room(), found.seat(), now))
        .orElse(Standing.UNKNOWN);
  }

  /** Those of an office that are not settled, the earliest week first. */
  public List<Room> underWay(OfficeId office) {
    return rooms.values().stream()
        .filter(room -> room.opening().key().office().equals(office))
        .filter(room -> !room.opening().settled())
        .sorted(Comparator.comparing(room -> room.opening().key().week()))
        .toList();
  }

  boolean anybodyHasTurn() {
    return rooms.values().stream().anyMatch(Room::anybodyHasTurn);
  }

  /** Whether this account may choose just now, as far as this node knows. */
  public boolean hasTurn(UUID account) {
    return rooms.values().stream().anyMatch(room -> room.hasTurn(account));
  }

  /** The first time before this node says that it is ready: nobody shall find it forgetful. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(fixedDelayString = "${lintas.booking.rooms-millis:250}", initialDelay = 1000)
  void followAll() {
    try {
      var recent = openings.recent(clock.instant().minus(KEPT));
      rooms.keySet().retainAll(recent.stream().map(Opening::key).toList());
      recent.forEach(this::work);
      troubled.set(false);
    } catch (RuntimeException fault) {
      if (troubled.compareAndSet(false, true))
        LOG.warn("the waiting rooms will be followed again: {}", fault.toString());
    }
  }

  private void work(Opening found) {
    var room = rooms.computeIfAbsent(found.key(), key -> new Room(found));
    if (room.seen() < found.version()) follow(room, found);
    if (found.settled()) return;
    if (found.state() == Opening.State.GATHERING) {
      if (found.opensAt().isAfter(clock.instant()) || !drawing.close(found.key())) return;
      follow(room);
    }
    for (int step = 0; step < STEPS_MAX && admitting.step(room); step++) follow(room);
    room.looked();
  }

  /** For who just changed something and looks at it now. */
  public void refresh(OpeningKey key) {
    room(key).ifPresent(this::follow);
  }

  /**
   * For who just entered and looks at the room now. One look serves all who entered before it, and
   * nobody waits for it long: without it they are told to wait a moment.
   */
  void welcome(OpeningKey key, UUID entry) {
    var room = rooms.get(key);
    if (room == null || room.seat(entry).isPresent()) return;
    try {
      if (!door.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (room.seat(entry).isEmpty()) follow(room);
    } catch (RuntimeException fault) {
      // they are inside whatever is seen of it; whoever follows all rooms says what is wrong
    } finally {
      door.unlock();
    }
  }

  /** This node's picture of a room, brought up to the database. */
  private void follow(Room room) {
    openings.find(room.opening().key()).ifPresent(found -> follow(room, found));
  }

  /**
   * What is asked of the database is asked before the room is locked: who gives out turns must not
   * wait for a connection of somebody who looks.
   */
  private void follow(Room room, Opening found) {
    var key = found.key();
    while (room.seen() <= found.version()) {
      var since = room.seen();
      var left = lines.left(key).values().stream().mapToInt(Integer::intValue).sum();
      var news = entries.news(key, since);
      if (room.follow(since, found, news, left, list -> drawing.order(key, list))) return;
    }
  }
}
