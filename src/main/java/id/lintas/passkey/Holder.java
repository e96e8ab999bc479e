package id.lintas.passkey;

import java.util.UUID;

/**
 * Whose device it is.
 *
 * @param name the user name that the device shows when it is asked
 */
public record Holder(UUID id, String name) {
  /** Shows no name: this ends up in logs. */
  @Override
  public String toString() {
    return "Holder[" + id + "]";
  }
}
