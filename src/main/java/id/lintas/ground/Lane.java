package id.lintas.ground;

import java.util.Locale;

/** What is let in apart from each other, in the order in which a crowded node gives it up. */
enum Lane {
  /** Those who ask where they stand in the waiting room: they ask again in seconds anyway. */
  POLL,
  ORDINARY,
  /** Those whose turn it is. */
  TURN;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
