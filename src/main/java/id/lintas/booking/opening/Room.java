package id.lintas.booking.opening;

import id.lintas.booking.Pool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * An opening's waiting room in the memory of a node: who sits where, as of a version of the
 * database. Answers without looking anything up; followed by one thread.
 */
public final class Room {
  /** One alone may fall into another node's step. */
  private static final int QUIET_LOOKS = 2;

  private final Map<UUID, Seat> seats = new ConcurrentHashMap<>();
  private final List<Seat> lateComers = new ArrayList<>();
  private volatile Opening opening;
  private volatile List<Seat> line = List.of();
  private volatile Figures figures = Figures.NONE;
  private volatile Set<UUID> choosing = Set.of();
  private volatile long seen = -1;
  private volatile int quietLooks;
  private boolean calledUp;
  private boolean drawn;

  Room(Opening opening) {
    this.opening = opening;
  }

  /**
   * @param left places not taken
   */
  public record Figures(int parties, int people, int waiting, int turns, int booked, int left) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
  }

  public Opening opening() {
    return opening;
  }

  public Figures figures() {
    return figures;
  }

  public Optional<Seat> seat(UUID entry) {
    return Optional.ofNullable(seats.get(entry));
  }

  /** The version up to which this picture is complete. */
  long seen() {
    return seen;
  }

  /**
   * Takes over what changed; false, with nothing taken over, when this picture went on meanwhile.
   *
   * @param since the version it had when the news were asked for
   * @param now the opening as it was read before the news
   * @param draw orders the closed list
   */
  synchronized boolean follow(
      long since, Opening now, List<Entry> news, int left, Function<List<UUID>, List<UUID>> draw) {
    if (seen != since || now.version() < seen) return false;
    for (var entry : news) {
      var known = seats.get(entry.id());
      if (known == null) {
        add(entry);
        continue;
      }
      calledUp |= known.state() == EntryState.WAITING && entry.state() != EntryState.WAITING;
      known.update(entry);
    }
    if (!drawn && now.state() != Opening.State.GATHERING) draw(draw);
    lineUp(left);
    opening = now;
    // not what the news are as of: they may be younger than the opening that was read before them
    seen = now.version();
    return true;
  }

  private void add(Entry entry) {
    var seat = new Seat(entry);
    seats.put(seat.id(), seat);
    if (seat.late() > 0) lateComers.add(seat);
  }

  private final List<Seat> ordered = new ArrayList<>();

  private void draw(Function<List<UUID>, List<UUID>> draw) {
    var list = seats.values().stream().filter(seat -> seat.late() == 0).map(Seat::id).toList();
    for (var id : draw.apply(list)) ordered.add(seats.get(id));
    drawn = true;
  }

  private void lineUp(int left) {
    if (drawn && !lateComers.isEmpty()) {
      lateComers.sort(Comparator.comparingInt(Seat::late));
      ordered.addAll(lateComers);
      lateComers.clear();
    }
    var waiting = new ArrayList<Seat>();
    var before = 0;
    for (var seat : ordered) {
      if (seat.state() != EntryState.WAITING) continue;
      seat.setBefore(before);
      before += seat.party();
      waiting.add(seat);
    }
    line = waiting;
    figures = figures(left);
  }

  private Figures figures(int left) {
    int people = 0;
    int waiting = 0;
    int turns = 0;
    int booked = 0;
    var accounts = new HashSet<UUID>();
    for (var seat : seats.values()) {
      people += seat.party();
      switch (seat.state()) {
        case WAITING -> waiting += seat.party();
        case TURN -> {
          turns += seat.party();
          accounts.add(seat.account());
        }
        case BOOKED -> booked += seat.party();
        case PASSED, WITHDRAWN, REFUSED -> {}
      }
    }
    choosing = accounts;
    return new Figures(seats.size(), people, waiting, turns, booked, left);
  }

  /** After each look of the follower. */
  synchronized void looked() {
    if (atRest() || opening.state() == Opening.State.GATHERING) return;
    quietLooks = calledUp ? 0 : quietLooks + 1;
    calledUp = false;
  }

  /** Whether the first turns, all that could be given, are given, as far as this node sees. */
  boolean atRest() {
    return quietLooks >= QUIET_LOOKS;
  }

  /** The next in line that are no larger than what could be promised in their pool. */
  List<Seat> next(Map<Pool, Integer> largest, int most) {
    return line.stream()
        .filter(seat -> seat.party() <= largest.getOrDefault(seat.pool(), 0))
        .limit(most)
        .toList();
  }

  /** Parties whose time to choose is over. */
  List<Seat> overdue(Instant now) {
    return seats.values().stream()
        .filter(seat -> seat.state() == EntryState.TURN)
        .filter(seat -> seat.turnEndsAt().filter(end -> end.isAfter(now)).isEmpty())
        .toList();
  }

  boolean anybodyHasTurn() {
    return figures.turns() > 0;
  }

  boolean hasTurn(UUID account) {
    return choosing.contains(account);
  }
}
