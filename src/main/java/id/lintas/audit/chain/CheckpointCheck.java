package id.lintas.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Compares the checkpoints in the database with those kept outside, and both with the key. */
public final class CheckpointCheck {
  private final BiPredicate<byte[], byte[]> signedByUs;
  private final SortedMap<Long, Checkpoint> genuine = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  public CheckpointCheck(BiPredicate<byte[], byte[]> signedByUs) {
    this.signedByUs = signedByUs;
  }

  /** In order of their numbers. */
  public void stored(List<Checkpoint> checkpoints) {
    var expected = 1L;
    for (var checkpoint : checkpoints) {
      for (; expected < checkpoint.number(); expected++) {
        findings.add(new Finding.CheckpointMissing(expected));
      }
      take(checkpoint);
      expected = checkpoint.number() + 1;
    }
  }

  /** The file may begin late, but holds nothing the database does not. */
  public void kept(List<String> lines) {
    for (var n = 0; n < lines.size(); n++) {
      if (lines.get(n).isBlank()) continue;
      try {
        kept(Checkpoint.parse(lines.get(n)));
      } catch (RuntimeException malformed) {
        findings.add(new Finding.LineUnreadable(n + 1L));
      }
    }
  }

  public List<Checkpoint> genuine() {
    return List.copyOf(genuine.values());
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void kept(Checkpoint checkpoint) {
    var stored = genuine.get(checkpoint.number());
    if (stored == null) {
      findings.add(new Finding.CheckpointMissing(checkpoint.number()));
      take(checkpoint);
    } else if (!Arrays.equals(stored.hash(), checkpoint.hash())) {
      findings.add(new Finding.CheckpointDiffers(checkpoint.number()));
    }
  }

  private void take(Checkpoint checkpoint) {
    if (checkpoint.isGenuine(signedByUs)) {
      genuine.put(checkpoint.number(), checkpoint);
    } else {
      findings.add(new Finding.CheckpointForged(checkpoint.number()));
    }
  }
}
