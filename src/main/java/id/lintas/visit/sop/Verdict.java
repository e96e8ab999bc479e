package id.lintas.visit.sop;

/** What the table says to a move somebody wants to make. */
public sealed interface Verdict {
  record Moved(Move move) implements Verdict {}

  /** There is no such move from there, for anybody. */
  record NotInSop() implements Verdict {}

  /** Others may do it. */
  record WrongRole(Actor who) implements Verdict {}
}
