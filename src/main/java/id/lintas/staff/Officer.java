package id.lintas.staff;

import id.lintas.shared.OfficeId;
import java.security.Principal;
import java.util.UUID;

/**
 * A signed-in officer at the office they work at now, as controllers under {@code /petugas} receive
 * them by {@code @AuthenticationPrincipal}. What they may do there, {@link Duties} knows.
 */
public record Officer(UUID id, String username, String name, OfficeId office) implements Principal {
  @Override
  public String getName() {
    return username;
  }

  /** As the audit record names them. */
  public String actor() {
    return "officer:" + id;
  }

  /** Shows no name: this ends up in logs. */
  @Override
  public String toString() {
    return "Officer[" + id + " at " + office + "]";
  }
}
