package id.lintas.booking.opening;

import id.lintas.account.AccountUse;
import id.lintas.audit.Audit;
import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.Promises;
import id.lintas.booking.store.EntryStore;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.OpeningStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a party in a waiting room may do about its entry: look at it, extend its turn, leave. */
@Component
public class KeepingAnEntry implements AccountUse {
  private static final int SHOWN_MAX = 20;

  private final OpeningStore openings;
  private final EntryStore entries;
  private final LineStore lines;
  private final Audit audit;
  private final Clock clock;

  KeepingAnEntry(
      OpeningStore openings, EntryStore entries, LineStore lines, Audit audit, Clock clock) {
    this.openings = openings;
    this.entries = entries;
    this.lines = lines;
    this.audit = audit;
    this.clock = clock;
  }

  /** Of this account only. */
  public Optional<Entry> find(UUID account, UUID entry) {
    return entries.ofAccount(account, entry);
  }

  /** The newest first, at most 20. */
  public List<Entry> all(UUID account) {
    return entries.ofAccount(account, SHOWN_MAX);
  }

  /** Those that may still become a booking. */
  public List<Entry> live(UUID account) {
    return entries.live(account);
  }

  /** An account that is gone could not be told of its turn. */
  @Override
  public boolean underWay(UUID account) {
    return !live(account).isEmpty();
  }

  @Override
  public boolean underWay(UUID account, UUID person) {
    return live(account).stream().anyMatch(entry -> entries.holds(entry, person));
  }

  @Override
  public List<Map<String, Object>> held(UUID account) {
    return all(account).stream().map(KeepingAnEntry::held).toList();
  }

  private static Map<String, Object> held(Entry entry) {
    return Map.of(
        "waitingRoom", entry.opening().toString(),
        "entry", entry.id().toString(),
        "people", entry.party(),
        "enteredAt", entry.enteredAt().toString(),
        "state", entry.state().name());
  }

  /** Once, by the length of a turn; why not, if it was not. */
  @Transactional
  public Optional<Refusal> extend(UUID account, UUID id) {
    var seen = entries.ofAccount(account, id);
    if (seen.isEmpty()) return Optional.of(new Refusal.NoTurn());
    var opening = openings.lock(seen.get().opening()).orElseThrow();
    var entry = entries.ofAccount(account, id).orElseThrow();
    var now = clock.instant();
    var refusal = notExtendable(entry, now);
    if (refusal.isPresent()) return refusal;
    var until = entry.turnEndsAt().orElseThrow().plus(opening.turn());
    entries.extend(opening.key(), id, until, openings.raise(opening.key(), 0));
    record(entry, "opening.turn-extended");
    return Optional.empty();
  }

  private static Optional<Refusal> notExtendable(Entry entry, Instant now) {
    return switch (entry.state()) {
      case TURN -> {
        if (!now.isBefore(entry.turnEndsAt().orElseThrow()))
          yield Optional.of(new Refusal.TurnOver());
        yield entry.extended() ? Optional.of(new Refusal.TurnExtended()) : Optional.empty();
      }
      case PASSED -> Optional.of(new Refusal.TurnOver());
      case WAITING, BOOKED, WITHDRAWN, REFUSED -> Optional.of(new Refusal.NoTurn());
    };
  }

  /** Repeated, it stays left. The place in line is lost, and its people may enter again. */
  @Transactional
  public void leave(UUID account, UUID id) {
    var seen = entries.ofAccount(account, id);
    if (seen.isEmpty()) return;
    openings.lock(seen.get().opening());
    var entry = entries.ofAccount(account, id).orElseThrow();
    if (!entry.state().live()) return;
    var key = entry.opening();
    if (entry.state() == EntryState.TURN) {
      var promises = Promises.of(entry.pool(), lines.left(key), lines.held(key));
      promises.release(entry.party()).ifPresent(change -> lines.change(key, List.of(change)));
    }
    var version = openings.raise(key, 0);
    entries.end(key, Map.of(id, ""), EntryState.WITHDRAWN, version);
    record(entry, "opening.left");
  }

  private void record(Entry entry, String action) {
    audit.record(
        new id.lintas.audit.Entry(
            "citizen:" + entry.account(),
            entry.opening().office(),
            action,
            "entry:" + entry.id(),
            Map.of("week", entry.opening().week().toString())));
  }
}
