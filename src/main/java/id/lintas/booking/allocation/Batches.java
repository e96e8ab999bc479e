package id.lintas.booking.allocation;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Notices;
import id.lintas.booking.Way;
import id.lintas.booking.store.AllocationStore;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.TraceStore;
import id.lintas.notify.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction for a whole batch: look, decide, write. */
@Component
public class Batches {
  private final AllocationStore store;
  private final LineStore lines;
  private final TraceStore traces;
  private final Audit audit;
  private final Outbox outbox;
  private final Notices notices;

  Batches(
      AllocationStore store,
      LineStore lines,
      TraceStore traces,
      Audit audit,
      Outbox outbox,
      Notices notices) {
    this.store = store;
    this.lines = lines;
    this.traces = traces;
    this.audit = audit;
    this.outbox = outbox;
    this.notices = notices;
  }

  /** Throws {@link Overtaken}, with nothing written, when the snapshot was out of date. */
  @Transactional
  public List<Decision> decideAndWrite(List<Wish> wishes, Instant now) {
    // an opening is locked before the slots, as everywhere
    var openings = lines.underWay(wishes, now);
    var snapshot = store.snapshot(wishes, openings, now);
    var decisions = Allocation.decide(wishes, snapshot, now);
    var grants = new ArrayList<Grant>();
    for (int i = 0; i < wishes.size(); i++) {
      if (decisions.get(i) instanceof Decision.Granted granted)
        grants.add(new Grant(wishes.get(i), granted.slot(), granted.number(), granted.passed()));
    }
    if (!grants.isEmpty()) write(grants, snapshot, now);
    return decisions;
  }

  private void write(List<Grant> grants, Snapshot snapshot, Instant now) {
    store.write(grants, now);
    lines.passed(grants);
    traces.add(grants, snapshot.uses(), now);
    audit.recordAll(grants.stream().map(Batches::entry).toList());
    outbox.putAll(grants.stream().flatMap(grant -> notices.booked(grant).stream()).toList());
  }

  private static Entry entry(Grant grant) {
    var wish = grant.wish();
    var actor = (wish.way() == Way.ONLINE ? "citizen:" : "officer:") + wish.asker();
    var detail =
        Map.of(
            "day", grant.slot().day().toString(),
            "hour", grant.slot().hour().toString(),
            "pool", grant.slot().pool().name(),
            "people", String.valueOf(wish.places()),
            "priority", wish.priority().map(Enum::name).orElse("-"));
    return new Entry(
        actor, grant.slot().office(), "booking.made", "booking:" + wish.bookingId(), detail);
  }
}
