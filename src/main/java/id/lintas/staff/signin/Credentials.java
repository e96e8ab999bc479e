package id.lintas.staff.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer proves themselves with.
 *
 * @param totpStep the last step whose code was used
 * @param pendingSecret shown to the officer, not yet proven to be on a phone
 */
@SuppressWarnings("ArrayRecordComponent")
public record Credentials(
    UUID officerId,
    String username,
    @Nullable String passwordHash,
    byte @Nullable [] totpSecret,
    long totpStep,
    byte @Nullable [] pendingSecret) {

  @Override
  public String toString() {
    return "Credentials[" + officerId + "]";
  }
}
