package id.lintas.passkey;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;

/** Keys, holders and questions in the words of WebAuthn. */
final class Protocol {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Protocol() {}

  static PublicKeyCredentialRpEntity party(URI origin) {
    return PublicKeyCredentialRpEntity.builder().name("Lintas").id(origin.getHost()).build();
  }

  static PublicKeyCredentialUserEntity user(Holder holder) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(holder.id()))
        .name(holder.name())
        .displayName(holder.name())
        .build();
  }

  /** A device that holds one of the known keys offers no second one. */
  static PublicKeyCredentialCreationOptions creation(
      URI origin, Holder holder, List<Key> known, Bytes challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(party(origin))
        .user(user(holder))
        .challenge(challenge)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256)
        .timeout(PATIENCE)
        .excludeCredentials(descriptors(known))
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .build();
  }

  static PublicKeyCredentialRequestOptions request(URI origin, List<Key> wanted, Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(challenge)
        .rpId(origin.getHost())
        .timeout(PATIENCE)
        .allowCredentials(descriptors(wanted))
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  private static List<PublicKeyCredentialDescriptor> descriptors(List<Key> keys) {
    return keys.stream()
        .map(
            key ->
                PublicKeyCredentialDescriptor.builder()
                    .id(new Bytes(key.credentialId()))
                    .transports(transports(key))
                    .build())
        .toList();
  }

  static Key key(CredentialRecord record) {
    return new Key(
        record.getCredentialId().getBytes(),
        holder(record.getUserEntityUserId()),
        record.getLabel(),
        record.getPublicKey().getBytes(),
        record.getSignatureCount(),
        record.isUvInitialized(),
        record.isBackupEligible(),
        record.isBackupState(),
        record.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .collect(Collectors.joining(",")),
        bytes(record.getAttestationObject()),
        bytes(record.getAttestationClientDataJSON()),
        record.getCreated().atOffset(ZoneOffset.UTC),
        record.getLastUsed().atOffset(ZoneOffset.UTC));
  }

  static CredentialRecord record(Key key) {
    var attestation = key.attestationObject();
    var clientData = key.clientData();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(key.credentialId()))
        .userEntityUserId(handle(key.holder()))
        .label(key.label())
        .publicKey(new ImmutablePublicKeyCose(key.publicKey()))
        .signatureCount(key.signatureCount())
        .uvInitialized(key.uvInitialized())
        .backupEligible(key.backupEligible())
        .backupState(key.backupState())
        .transports(transports(key))
        .attestationObject(attestation == null ? null : new Bytes(attestation))
        .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
        .created(key.createdAt().toInstant())
        .lastUsed(key.lastUsedAt().toInstant())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(Key key) {
    return Arrays.stream(key.transports().split(","))
        .filter(one -> !one.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  static Bytes handle(UUID holder) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(holder.getMostSignificantBits())
            .putLong(holder.getLeastSignificantBits())
            .array());
  }

  private static UUID holder(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }
}
