package id.lintas.visit.sop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

/**
 * The procedure: every move that is permitted, for one timing of the payment. A visit keeps the
 * version it began under, so that a changed table leaves those who are on their way alone.
 *
 * @param first where a visit begins
 */
public record Sop(int version, PaymentTiming timing, SopStep first, List<Move> moves) {
  public static final int CURRENT = 1;

  private record Key(SopStep at, Hold hold, Class<? extends Outcome> outcome) {
    static Key of(Move move) {
      return new Key(move.at(), move.hold(), move.outcome());
    }
  }

  /** Throws where one step and one outcome would lead to two places. */
  public Sop {
    moves = List.copyOf(moves);
    var keys = new HashSet<Key>();
    for (var move : moves)
      if (!keys.add(Key.of(move))) throw new IllegalArgumentException("twice: " + move);
  }

  /** Held once: the table of each timing. */
  private static final class Known {
    static final Sop AFTER = Table.afterBiometrics();
    static final Sop BEFORE = Table.beforeVisit();
  }

  public static Sop of(int version, PaymentTiming timing) {
    if (version != CURRENT) throw new IllegalArgumentException("no SOP of version " + version);
    return switch (timing) {
      case AFTER_BIOMETRICS -> Known.AFTER;
      case BEFORE_VISIT -> Known.BEFORE;
    };
  }

  public Verdict decide(SopStep at, Hold hold, Outcome outcome, Actor who) {
    var wanted = new Key(at, hold, outcome.getClass());
    for (var move : moves) {
      if (!Key.of(move).equals(wanted)) continue;
      return move.who().equals(who) ? new Verdict.Moved(move) : new Verdict.WrongRole(move.who());
    }
    return new Verdict.NotInSop();
  }

  /** What may happen next, for anybody. */
  public List<Move> from(SopStep at, Hold hold) {
    return moves.stream().filter(move -> move.at() == at && move.hold() == hold).toList();
  }

  /**
   * The steps as they are gone through when nothing is amiss: where the first row leads that
   * neither ends nor rests, until nothing new comes.
   */
  public List<SopStep> order() {
    var seen = EnumSet.noneOf(SopStep.class);
    var order = new ArrayList<SopStep>();
    for (var at = first; seen.add(at); ) {
      order.add(at);
      for (var move : from(at, Hold.NONE)) {
        if (move.end().isPresent() || move.nextHold() != Hold.NONE || seen.contains(move.next()))
          continue;
        at = move.next();
        break;
      }
    }
    return order;
  }
}
