package id.lintas.visit.hall;

/**
 * As on the paper and the display, {@code B-014}: good at one office on one day. Says nothing of
 * the person.
 *
 * @param given the class it was given in
 * @param serial from 1 to 999
 */
public record QueueNumber(QueueClass given, int serial) {
  @Override
  public String toString() {
    return "%s-%03d".formatted(given.letter(), serial);
  }
}
