package id.lintas.archive.handover;

import id.lintas.visit.Happened;
import id.lintas.visit.PromisedDay;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proof of payment as an officer entered it.
 *
 * @param ntpn number of the state receipt
 * @param paidOn as it is written on it, day first
 */
public record Proof(UUID enteredBy, Instant at, Optional<String> ntpn, Optional<String> paidOn) {

  static Optional<Proof> of(Happened entered) {
    return entered
        .officer()
        .map(
            officer ->
                new Proof(
                    officer,
                    entered.at(),
                    Optional.ofNullable(entered.said().get(Happened.NTPN)),
                    Optional.ofNullable(entered.said().get(PromisedDay.PAID_ON))));
  }

  /** Shows nothing of the receipt: this ends up in logs. */
  @Override
  public String toString() {
    return "Proof[" + enteredBy + "]";
  }
}
