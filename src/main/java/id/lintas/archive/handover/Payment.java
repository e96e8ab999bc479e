package id.lintas.archive.handover;

import id.lintas.visit.Happened;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a visit was paid, as far as a handover asks. */
public sealed interface Payment {
  /** The bank's own word. */
  record ByBank() implements Payment {}

  /** Entered from the applicant's proof; a second officer has to settle it. */
  record Provisional(Proof proof) implements Payment {}

  record Settled(UUID by) implements Payment {}

  record None() implements Payment {}

  default boolean holds() {
    return this instanceof ByBank || this instanceof Settled;
  }

  static Optional<Proof> proof(List<Happened> history) {
    return history.stream()
        .filter(one -> one.outcome().equals("PaidProvisionally"))
        .reduce((one, later) -> later)
        .flatMap(Proof::of);
  }

  static Payment of(List<Happened> history, Optional<UUID> settledBy) {
    if (history.stream().anyMatch(one -> one.outcome().equals("Paid"))) return new ByBank();
    var entered = proof(history);
    if (entered.isEmpty()) return new None();
    return settledBy.<Payment>map(Settled::new).orElseGet(() -> new Provisional(entered.get()));
  }
}
