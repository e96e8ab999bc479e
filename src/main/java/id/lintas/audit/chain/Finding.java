package id.lintas.audit.chain;

/** One thing that is not as it was written. */
public sealed interface Finding {

  String sentence();

  /** The row's content, number or hash was changed after it was linked. */
  record Changed(String chain, long seq) implements Finding {
    @Override
    public String sentence() {
      return "chain %s, row %d: changed after it was written".formatted(chain, seq);
    }
  }

  record Missing(String chain, long fromSeq, long toSeq) implements Finding {
    @Override
    public String sentence() {
      return fromSeq == toSeq
          ? "chain %s, row %d: missing".formatted(chain, fromSeq)
          : "chain %s, rows %d to %d: missing".formatted(chain, fromSeq, toSeq);
    }
  }

  /** The row is whole but was not written after the one that stands before it now. */
  record Detached(String chain, long seq) implements Finding {
    @Override
    public String sentence() {
      return "chain %s, row %d: does not follow the row before it".formatted(chain, seq);
    }
  }

  /** The chain is consistent in itself, but not the one that was signed: it was written anew. */
  record Rewritten(String chain, long seq, long checkpoint) implements Finding {
    @Override
    public String sentence() {
      return "chain %s, row %d: not the row that checkpoint %d signed"
          .formatted(chain, seq, checkpoint);
    }
  }

  record CheckpointForged(long number) implements Finding {
    @Override
    public String sentence() {
      return "checkpoint %d: not signed with this installation's key".formatted(number);
    }
  }

  record CheckpointMissing(long number) implements Finding {
    @Override
    public String sentence() {
      return "checkpoint %d: missing".formatted(number);
    }
  }

  record CheckpointDiffers(long number) implements Finding {
    @Override
    public String sentence() {
      return "checkpoint %d: the database and the file outside it differ".formatted(number);
    }
  }

  record LineUnreadable(long line) implements Finding {
    @Override
    public String sentence() {
      return "line %d of the checkpoint file cannot be read".formatted(line);
    }
  }
}
