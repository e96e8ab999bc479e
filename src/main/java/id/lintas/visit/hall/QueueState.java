package id.lintas.visit.hall;

/** Where a number is. */
public enum QueueState {
  WAITING,
  /** At a counter. */
  CALLED,
  /** Until an officer puts it back to the line. */
  ASIDE,
  DONE
}
