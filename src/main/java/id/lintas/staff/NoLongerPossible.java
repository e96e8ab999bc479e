package id.lintas.staff;

/** What was asked for cannot be done any more; the sentence of the key says why. */
public final class NoLongerPossible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String messageKey;

  public NoLongerPossible(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }
}
