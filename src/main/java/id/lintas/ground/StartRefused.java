package id.lintas.ground;

/** The node cannot start, and the operator can do something about it: the message says what. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String english, String indonesian) {
    super(english + System.lineSeparator() + indonesian);
  }

  StartRefused(String english, String indonesian, Throwable cause) {
    super(english + System.lineSeparator() + indonesian, cause);
  }
}
