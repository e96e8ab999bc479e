package id.lintas.booking;

/** By what bookings of one hand are known again. */
public enum MarkKind {
  ACCOUNT,
  /** The confirmed telephone number or e-mail address; a family may share it. */
  CONTACT,
  /** The browser that somebody signed in with; a village may share it. */
  DEVICE
}
