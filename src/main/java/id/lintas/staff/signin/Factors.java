package id.lintas.staff.signin;

import id.lintas.passkey.Key;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An officer's second factors.
 *
 * @param app whether an authenticator app shows codes for them
 * @param passkeys that open something
 * @param copied passkeys that are void, because somebody has a copy
 */
public record Factors(boolean app, List<Key> passkeys, List<Key> copied) {

  /** Never had one, or was taken back to the first day. A void passkey is not none. */
  public boolean none() {
    return !app && passkeys.isEmpty() && copied.isEmpty();
  }

  public Optional<Key> passkey(UUID number) {
    return Stream.concat(passkeys.stream(), copied.stream())
        .filter(key -> key.number().equals(number))
        .findFirst();
  }

  /** Whether there is still a second factor when this passkey is gone. */
  public boolean enoughWithout(Key key) {
    return app || passkeys.stream().anyMatch(one -> !one.number().equals(key.number()));
  }

  public boolean enoughWithoutApp() {
    return !passkeys.isEmpty();
  }
}
