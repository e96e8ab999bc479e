package id.lintas.audit;

import id.lintas.audit.store.RecordStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The record of who did what. Writing joins the caller's transaction, so what was undone leaves no
 * trace and what was done always leaves one; it takes no lock that another writer waits for.
 */
@Component
public class Audit {
  public static final int PAGE_SIZE = 50;
  private static final int PAGES_MAX = 2_000;

  private final RecordStore store;
  private final Clock clock;

  Audit(RecordStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public void record(Entry entry) {
    recordAll(List.of(entry));
  }

  /** One statement, however many entries. */
  public void recordAll(List<Entry> entries) {
    if (entries.isEmpty()) return;
    store.add(entries, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Pages count from 0. */
  public Found read(Filter filter, int page) {
    var bounded = Math.clamp(page, 0, PAGES_MAX);
    var rows = store.read(filter, bounded * PAGE_SIZE, PAGE_SIZE + 1);
    var more = rows.size() > PAGE_SIZE;
    return new Found(more ? rows.subList(0, PAGE_SIZE) : rows, bounded, more);
  }
}
