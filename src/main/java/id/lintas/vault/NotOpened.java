package id.lintas.vault;

/** Sealed data that these keys do not open in this place. Says nothing about its content. */
public final class NotOpened extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotOpened(Throwable cause) {
    super("Sealed data does not open: changed, moved, or sealed with other keys", cause);
  }
}
