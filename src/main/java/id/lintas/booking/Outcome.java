package id.lintas.booking;

/** What came of a wish: the booking as it stands now, or why not. */
public sealed interface Outcome {
  record Done(Booking booking) implements Outcome {}

  record Refused(Refusal refusal) implements Outcome {}

  static Outcome refused(Refusal refusal) {
    return new Refused(refusal);
  }
}
