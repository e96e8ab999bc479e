package id.lintas.account.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The public keys of citizens' devices. */
@Repository
public class PasskeyStore implements UserCredentialRepository {
  private static final String COLUMNS =
      """
      credential_id, account_id, label, public_key, signature_count, uv_initialized,
      backup_eligible, backup_state, transports, attestation_object, client_data, created_at,
      last_used_at
      """;

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account as the protocol names it. */
  public static Bytes userId(UUID accountId) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(accountId.getMostSignificantBits())
            .putLong(accountId.getLeastSignificantBits())
            .array());
  }

  public static UUID accountId(Bytes userId) {
    var bytes = ByteBuffer.wrap(userId.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public void save(CredentialRecord key) {
    jdbc.sql(
            """
            insert into account.passkey (credential_id, account_id, label, public_key,
              signature_count, uv_initialized, backup_eligible, backup_state, transports,
              attestation_object, client_data, created_at, last_used_at)
            values (:id, :account, :label, :key, :count, :uv, :eligible, :backup, :transports,
              :attestation, :client, :created, :used)
            on conflict (credential_id) do update set
              signature_count = excluded.signature_count, backup_state = excluded.backup_state,
              uv_initialized = excluded.uv_initialized, last_used_at = excluded.last_used_at
            where passkey.account_id = excluded.account_id
            """)
        .param("id", key.getCredentialId().getBytes())
        .param("account", accountId(key.getUserEntityUserId()))
        .param("label", key.getLabel())
        .param("key", key.getPublicKey().getBytes())
        .param("count", key.getSignatureCount())
        .param("uv", key.isUvInitialized())
        .param("eligible", key.isBackupEligible())
        .param("backup", key.isBackupState())
        .param(
            "transports",
            key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(",")))
        .param("attestation", bytes(key.getAttestationObject()))
        .param("client", bytes(key.getAttestationClientDataJSON()))
        .param("created", Timestamp.from(key.getCreated()))
        .param("used", Timestamp.from(key.getLastUsed()))
        .update();
  }

  @Override
  public void delete(Bytes credentialId) {
    jdbc.sql("delete from account.passkey where credential_id = :id")
        .param("id", credentialId.getBytes())
        .update();
  }

  public boolean delete(UUID accountId, Bytes credentialId) {
    return jdbc.sql(
                "delete from account.passkey where credential_id = :id and account_id = :account")
            .param("id", credentialId.getBytes())
            .param("account", accountId)
            .update()
        == 1;
  }

  public void deleteAll(UUID accountId) {
    jdbc.sql("delete from account.passkey where account_id = :account")
        .param("account", accountId)
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return jdbc.sql("select " + COLUMNS + " from account.passkey where credential_id = :id")
        .param("id", credentialId.getBytes())
        .query((row, number) -> key(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from account.passkey where account_id = :account order by created_at")
        .param("account", accountId(userId))
        .query((row, number) -> key(row))
        .list();
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }

  private static CredentialRecord key(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(userId(row.getObject("account_id", UUID.class)))
        .label(row.getString("label"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(
            Arrays.stream(row.getString("transports").split(","))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(instant(row, "created_at"))
        .lastUsed(instant(row, "last_used_at"))
        .build();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
