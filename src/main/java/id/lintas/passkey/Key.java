package id.lintas.passkey;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device's public key, as the module of its holder keeps it in a row of the same names. The
 * secret never leaves the device.
 *
 * @param credentialId by which the device finds its secret
 * @param label the device's name, given by its holder
 * @param signatureCount how often the device said it signed; always 0 for keys that are copied
 *     between a person's devices on purpose
 */
@SuppressWarnings("ArrayRecordComponent")
public record Key(
    byte[] credentialId,
    UUID holder,
    String label,
    byte[] publicKey,
    long signatureCount,
    boolean uvInitialized,
    boolean backupEligible,
    boolean backupState,
    String transports,
    byte @Nullable [] attestationObject,
    byte @Nullable [] clientData,
    OffsetDateTime createdAt,
    OffsetDateTime lastUsedAt) {

  /** Stands for the key in addresses of pages and in the audit record. */
  public UUID number() {
    return UUID.nameUUIDFromBytes(credentialId);
  }

  /** A counter that stands still or runs backwards means a copy; one that never moved is none. */
  boolean followedBy(long count) {
    return count > signatureCount || count == 0 && signatureCount == 0;
  }

  /** Shows no name a person gave: this ends up in logs. */
  @Override
  public String toString() {
    return "Key[" + number() + "]";
  }
}
