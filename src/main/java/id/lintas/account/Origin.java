package id.lintas.account;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a request comes from, as far as it can be known without asking.
 *
 * @param device of the signed cookie that signing in left there; empty for programs, which have
 *     none unless they send it back
 * @param network as much of the address as one customer can change at will; whole mobile carriers
 *     share one
 */
public record Origin(Optional<UUID> device, Optional<String> network) {
  public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

  /** Shows nothing of it: this ends up in logs. */
  @Override
  public String toString() {
    return "Origin";
  }
}
