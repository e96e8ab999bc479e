package id.lintas.staff.signin;

import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser in which an officer is signed in, or on the way to it. */
public record Session(
    UUID officerId,
    String username,
    String name,
    @Nullable OfficeId office,
    Stage stage,
    Instant seenAt) {

  /** Shows no name: this ends up in logs. */
  @Override
  public String toString() {
    return "Session[" + officerId + " " + stage + "]";
  }
}
