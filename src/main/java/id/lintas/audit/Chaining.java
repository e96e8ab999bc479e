package id.lintas.audit;

import id.lintas.audit.chain.Checkpoint;
import id.lintas.audit.chain.Head;
import id.lintas.audit.chain.Link;
import id.lintas.audit.store.ChainStore;
import id.lintas.vault.Attestation;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links what was recorded, beside the work that records: one writer at a time in the whole
 * installation, in the order the rows were numbered. Signs the ends of the chains now and then.
 */
@Component
class Chaining {
  private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
  private static final int ROWS_AT_ONCE = 1_000;

  private final ChainStore store;
  private final TransactionTemplate transaction;
  private final Attestation attestation;
  private final CheckpointFile file;
  private final Clock clock;

  Chaining(
      ChainStore store,
      TransactionTemplate transaction,
      Attestation attestation,
      CheckpointFile file,
      Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.attestation = attestation;
    this.file = file;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${lintas.audit.link-millis:1000}")
  void linkAll() {
    try {
      while (linkSome() == ROWS_AT_ONCE) {
        LOG.debug("More audit rows wait to be linked");
      }
    } catch (RuntimeException fault) {
      LOG.warn("Audit rows wait to be linked", fault);
    }
  }

  @Scheduled(
      initialDelayString = "${lintas.audit.checkpoint-millis:300000}",
      fixedDelayString = "${lintas.audit.checkpoint-millis:300000}")
  void signEnds() {
    try {
      var made = transaction.execute(status -> checkpoint());
      if (made != null) made.ifPresent(file::append);
    } catch (RuntimeException fault) {
      LOG.warn("An audit checkpoint was not made", fault);
    }
  }

  private int linkSome() {
    var linked = transaction.execute(status -> store.becomeWriter() ? link() : 0);
    return linked == null ? 0 : linked;
  }

  private int link() {
    var rows = store.unlinked(ROWS_AT_ONCE);
    if (rows.isEmpty()) return 0;
    var heads = new LinkedHashMap<String, Head>();
    var links = new ArrayList<Link>(rows.size());
    for (var row : rows) {
      var link = Link.after(heads.computeIfAbsent(row.chain(), store::head), row.content());
      heads.put(row.chain(), link.head());
      links.add(link);
    }
    store.link(links);
    heads.values().forEach(store::moveHead);
    return rows.size();
  }

  private Optional<Checkpoint> checkpoint() {
    if (!store.becomeWriter()) return Optional.empty();
    List<Head> heads = store.headsWithoutCheckpoint();
    if (heads.isEmpty()) return Optional.empty();
    var last = store.lastCheckpoint();
    var made =
        Checkpoint.after(
            last.map(Checkpoint::number).orElse(0L),
            last.map(Checkpoint::hash).orElseGet(Checkpoint::beforeFirst),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            heads,
            attestation::sign);
    store.add(made);
    return Optional.of(made);
  }
}
