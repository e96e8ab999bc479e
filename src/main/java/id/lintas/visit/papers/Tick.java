package id.lintas.visit.papers;

/**
 * What was seen of one document.
 *
 * @param version 0 until somebody said something of it
 * @param name NOT_READ, the SAME as the applicant's, or as it stands there
 * @param written the name on it, where it is another
 * @param explained by which paper a different name is explained: who issued it, its number and day
 */
public record Tick(
    String code,
    int version,
    boolean original,
    boolean copy,
    Name name,
    String written,
    String explained) {

  private static final int SHORTEST = 6;

  /** What is known of the name on it. */
  public enum Name {
    NOT_READ,
    SAME,
    OTHER
  }

  public static Tick none(String code) {
    return new Tick(code, 0, false, false, Name.NOT_READ, "", "");
  }

  Tick version(int other) {
    return new Tick(code, other, original, copy, name, written, explained);
  }

  boolean says(Tick other) {
    return equals(other.version(version));
  }

  /** A paper has an issuer and a number or a day. */
  boolean isExplained() {
    return explained.length() >= SHORTEST && explained.chars().anyMatch(Character::isDigit);
  }

  boolean touched() {
    return original || copy || name != Name.NOT_READ || !written.isEmpty();
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Tick[" + code + ", " + version + "]";
  }
}
