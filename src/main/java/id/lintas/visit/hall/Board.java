package id.lintas.visit.hall;

import java.util.List;

/**
 * What the public display of an office shows: numbers and counters, never names.
 *
 * @param calls the last five, the latest first
 * @param at when it was read, on the office's clock, as in {@code 10.32.05}
 */
public record Board(List<Shown> calls, String at) {
  public Board {
    calls = List.copyOf(calls);
  }

  /**
   * One call.
   *
   * @param id changes when it is said again
   * @param words the clips that say it
   */
  public record Shown(String id, String number, int counter, List<String> words) {}

  boolean sameCalls(Board other) {
    return calls.equals(other.calls());
  }
}
