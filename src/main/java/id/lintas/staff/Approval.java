package id.lintas.staff;

import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one officer asked for that a second one of the same office decides.
 *
 * @param subject kind and id of what it is about, as in the audit record ({@code booking:<uuid>})
 * @param details what the decision needs to be carried out; kept sealed
 * @param approver who approved or refused it
 */
public record Approval(
    UUID id,
    OfficeId office,
    String kind,
    String subject,
    Map<String, String> details,
    UUID maker,
    Instant askedAt,
    Instant expiresAt,
    State state,
    @Nullable UUID approver,
    @Nullable Instant decidedAt) {

  public enum State {
    WAITING,
    APPROVED,
    REFUSED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** Nobody decided in time. */
    LAPSED
  }

  /** The detail that was asked with; one that is missing is a fault of who asked. */
  public String detail(String name) {
    var value = details.get(name);
    if (value == null) throw new IllegalStateException("approval " + kind + " without " + name);
    return value;
  }

  /** Shows no details: this ends up in logs. */
  @Override
  public String toString() {
    return "Approval[" + kind + " " + id + " " + state + "]";
  }
}
