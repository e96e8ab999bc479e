package id.lintas.booking.opening;

import id.lintas.booking.Pool;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party of a room in a node's memory; what changes is written by the room's follower alone. */
public final class Seat {
  private final UUID id;
  private final UUID account;
  private final Pool pool;
  private final int party;
  private final int late;
  private final boolean automatic;
  private final String choosing;
  private volatile EntryState state;
  private volatile @Nullable Instant turnEndsAt;
  private volatile boolean extended;
  private volatile int before = -1;

  Seat(Entry entry) {
    id = entry.id();
    account = entry.account();
    pool = entry.pool();
    party = entry.party();
    late = entry.late().orElse(0);
    automatic = entry.automatic();
    choosing = entry.choosing();
    state = entry.state();
    update(entry);
  }

  void update(Entry entry) {
    turnEndsAt = entry.turnEndsAt().orElse(null);
    extended = entry.extended();
    state = entry.state();
  }

  void setBefore(int people) {
    before = people;
  }

  public UUID id() {
    return id;
  }

  public UUID account() {
    return account;
  }

  public Pool pool() {
    return pool;
  }

  public int party() {
    return party;
  }

  /** Its number behind the drawn ones; 0 for these. */
  public int late() {
    return late;
  }

  public boolean automatic() {
    return automatic;
  }

  /** Address of the page on which it chooses when its turn has come. */
  public String choosing() {
    return choosing;
  }

  public EntryState state() {
    return state;
  }

  public Optional<Instant> turnEndsAt() {
    return Optional.ofNullable(turnEndsAt);
  }

  public boolean extended() {
    return extended;
  }

  /** People in line before this party; -1 until it is drawn. */
  public int before() {
    return before;
  }
}
