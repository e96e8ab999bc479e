package id.lintas.passkey;

/** What a device's answer is worth. */
public sealed interface Proof {
  /**
   * The device holds the key, and somebody unlocked it.
   *
   * @param key as it is from now on, with the counter raised: to be kept before the proof counts
   */
  record Given(Key key) implements Proof {}

  /**
   * Signed by the key, but its counter did not move on: somebody has a copy of it, and nobody can
   * say which of the two was asked.
   */
  record Copied(Key key) implements Proof {}

  /** Not an answer to this question, or not by one of these keys. */
  record Refused() implements Proof {}
}
