package id.lintas.audit;

import id.lintas.audit.chain.ChainCheck;
import id.lintas.audit.chain.Checkpoint;
import id.lintas.audit.chain.CheckpointCheck;
import id.lintas.audit.chain.Finding;
import id.lintas.audit.store.ChainStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Reads the whole record and says what is not as it was written. */
final class Verification {
  private static final int PAGE_SIZE = 5_000;

  private final ChainStore store;
  private final BiPredicate<byte[], byte[]> signedByUs;
  private final List<String> keptLines;

  Verification(ChainStore store, BiPredicate<byte[], byte[]> signedByUs, List<String> keptLines) {
    this.store = store;
    this.signedByUs = signedByUs;
    this.keptLines = keptLines;
  }

  /** What was read, and what is wrong with it. */
  record Report(long rows, int chains, int checkpoints, List<Finding> findings) {
    boolean clean() {
      return findings.isEmpty();
    }
  }

  Report run() {
    var checkpoints = new CheckpointCheck(signedByUs);
    checkpoints.stored(storedCheckpoints());
    checkpoints.kept(keptLines);
    var findings = new ArrayList<>(checkpoints.findings());
    var checks = checks(checkpoints.genuine());
    var rows = 0L;
    for (var check : checks.entrySet()) {
      walk(check.getKey(), check.getValue());
      findings.addAll(check.getValue().end());
      rows += check.getValue().rows();
    }
    return new Report(rows, checks.size(), checkpoints.genuine().size(), findings);
  }

  private Map<String, ChainCheck> checks(List<Checkpoint> genuine) {
    var checks = new HashMap<String, ChainCheck>();
    for (var checkpoint : genuine) {
      for (var head : checkpoint.heads()) {
        checks.computeIfAbsent(head.chain(), ChainCheck::new).expect(head, checkpoint.number());
      }
    }
    for (var chain : new TreeSet<>(store.chains())) checks.computeIfAbsent(chain, ChainCheck::new);
    return checks;
  }

  private void walk(String chain, ChainCheck check) {
    var seq = Long.MIN_VALUE;
    while (true) {
      var page = store.linksAfter(chain, seq, PAGE_SIZE);
      page.forEach(check::row);
      if (page.size() < PAGE_SIZE) return;
      seq = page.getLast().seq();
    }
  }

  private List<Checkpoint> storedCheckpoints() {
    var all = new ArrayList<Checkpoint>();
    while (true) {
      var after = all.isEmpty() ? 0 : all.getLast().number();
      var page = store.checkpointsAfter(after, PAGE_SIZE);
      all.addAll(page);
      if (page.size() < PAGE_SIZE) return all;
    }
  }
}
