package id.lintas.office;

/** There is no office of this id. */
public final class UnknownOffice extends RuntimeException {
  public UnknownOffice() {
    super("no such office");
  }
}
