package id.lintas.booking.opening;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.store.EntryStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.vault.Signing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commits to two secrets when a week is published, closes the list when it opens, and knows the
 * order from then on. One secret lies in the database, the other follows from the installation's
 * keys, which the database's administrator does not have.
 */
@Component
public class Drawing {
  private static final String DERIVED = "booking.opening.secret";
  private static final String ACTOR = "system";

  private final OpeningStore openings;
  private final EntryStore entries;
  private final Signing signing;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random;

  Drawing(
      OpeningStore openings,
      EntryStore entries,
      Signing signing,
      Audit audit,
      Clock clock,
      SecureRandom random) {
    this.openings = openings;
    this.entries = entries;
    this.signing = signing;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /** In the transaction that publishes the week. */
  public void announce(OpeningKey key, Instant opensAt, Duration turn) {
    var stored = new byte[Seed.BYTES];
    random.nextBytes(stored);
    var commitments = Commitments.of(stored, derived(key));
    openings.add(key, opensAt, turn, stored, commitments);
    record(
        key,
        "opening.announced",
        Map.of("stored", commitments.stored(), "derived", commitments.derived()));
  }

  private byte[] derived(OpeningKey key) {
    return signing.mac(DERIVED, key.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the list was closed by this call; who enters from now on came late. */
  @Transactional
  public boolean close(OpeningKey key) {
    var opening = openings.lockIfFree(key);
    var now = clock.instant();
    if (opening.isEmpty()
        || opening.get().state() != Opening.State.GATHERING
        || opening.get().opensAt().isAfter(now)) return false;
    var list = entries.drawn(key);
    var hash = Seed.listHash(key.toString(), list);
    openings.close(key, list.size(), hash, now);
    record(
        key,
        "opening.closed",
        Map.of("entries", String.valueOf(list.size()), "list", HexFormat.of().formatHex(hash)));
    return true;
  }

  private void record(OpeningKey key, String action, Map<String, String> detail) {
    audit.record(new Entry(ACTOR, key.office(), action, "opening:" + key.week(), detail));
  }

  /** The order of a closed list; the same on every node. */
  public List<UUID> order(OpeningKey key, List<UUID> list) {
    return seed(key).order(list);
  }

  private Seed seed(OpeningKey key) {
    return Seed.of(openings.secret(key), derived(key), openings.listHash(key));
  }

  /** Everything anybody needs to compute the order again; only of a closed list. */
  public DrawRecord published(Opening opening) {
    if (opening.closedAt().isEmpty()) throw new IllegalStateException("the list is still open");
    var key = opening.key();
    var hex = HexFormat.of();
    return new DrawRecord(
        key.toString(),
        opening.opensAt(),
        opening.closedAt().get(),
        opening.commitments().stored(),
        opening.commitments().derived(),
        hex.formatHex(openings.secret(key)),
        hex.formatHex(derived(key)),
        hex.formatHex(openings.listHash(key)),
        hex.formatHex(seed(key).bytes()),
        order(key, entries.drawn(key)));
  }
}
