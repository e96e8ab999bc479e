package id.lintas.passkey;

/**
 * What a form brings back: the signed question, and the device's answer as JSON. Neither is to be
 * trusted before the {@link Ceremony} has looked at it.
 */
public record Answer(String challenge, String json) {
  private static final int LONGEST = 20_000;

  boolean tooLong() {
    return json.length() > LONGEST;
  }

  @Override
  public String toString() {
    return "Answer";
  }
}
