package id.lintas.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Walks one chain row by row, in order of its numbers, and says what is wrong. */
public final class ChainCheck {
  private final String chain;
  private final NavigableMap<Long, List<Signed>> signed = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private Head last;
  private long rows;

  private record Signed(byte[] hash, long checkpoint) {}

  public ChainCheck(String chain) {
    this.chain = chain;
    this.last = Head.beforeFirst(chain);
  }

  /** Call for every genuine checkpoint before the rows. */
  public void expect(Head head, long checkpoint) {
    signed
        .computeIfAbsent(head.seq(), seq -> new ArrayList<>())
        .add(new Signed(head.hash(), checkpoint));
  }

  public void row(Link link) {
    rows++;
    var gap = link.seq() > last.seq() + 1;
    if (gap) findings.add(new Finding.Missing(chain, last.seq() + 1, link.seq() - 1));
    if (!link.isIntact()) {
      findings.add(new Finding.Changed(chain, link.seq()));
    } else if (!gap && !link.follows(last.hash())) {
      findings.add(new Finding.Detached(chain, link.seq()));
    } else {
      compareWithSigned(link);
    }
    last = link.head();
  }

  /** Rows that a checkpoint saw and that are no longer there are missing, too. */
  public List<Finding> end() {
    if (!signed.isEmpty() && signed.lastKey() > last.seq()) {
      findings.add(new Finding.Missing(chain, last.seq() + 1, signed.lastKey()));
    }
    return List.copyOf(findings);
  }

  public long rows() {
    return rows;
  }

  private void compareWithSigned(Link link) {
    for (var seen : signed.getOrDefault(link.seq(), List.of())) {
      if (!Arrays.equals(seen.hash(), link.hash()))
        findings.add(new Finding.Rewritten(chain, link.seq(), seen.checkpoint()));
    }
  }
}
