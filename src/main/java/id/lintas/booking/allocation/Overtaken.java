package id.lintas.booking.allocation;

/** Another node or office claimed one of the people meanwhile; a fresh look will show it. */
public final class Overtaken extends RuntimeException {
  public Overtaken() {
    super("overtaken by another writer");
  }
}
