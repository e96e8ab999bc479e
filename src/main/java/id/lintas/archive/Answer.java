package id.lintas.archive;

import id.lintas.visit.Moved;

/** What came of something an officer wanted to do here. */
public sealed interface Answer {
  /** It is written. */
  record Done(Saying what) implements Answer {}

  /** Nothing was changed, and why; the sentence says the way on. */
  record No(Saying why) implements Answer {}

  /** The procedure does not move the visit. */
  record NotMoved(Moved why) implements Answer {}

  static Answer done(String key, Object... arguments) {
    return new Done(Saying.of(key, arguments));
  }

  static Answer no(String key, Object... arguments) {
    return new No(Saying.of(key, arguments));
  }

  default boolean isDone() {
    return this instanceof Done;
  }
}
