package id.lintas.account.store;

import id.lintas.passkey.Key;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public keys of citizens' devices. */
@Repository
public class PasskeyStore {
  private static final String SELECT =
      """
      select credential_id, account_id as holder, label, public_key, signature_count,
        uv_initialized, backup_eligible, backup_state, transports, attestation_object, client_data,
        created_at, last_used_at
      from account.passkey
      """;

  private static final RowMapper<Key> KEYS = new SimplePropertyRowMapper<>(Key.class);

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when a key of this id is known, whoever's it is. */
  public boolean add(Key key) {
    return jdbc.sql(
                """
                insert into account.passkey (credential_id, account_id, label, public_key,
                  signature_count, uv_initialized, backup_eligible, backup_state, transports,
                  attestation_object, client_data, created_at, last_used_at)
                values (:credentialId, :holder, :label, :publicKey,
                  :signatureCount, :uvInitialized, :backupEligible, :backupState, :transports,
                  :attestationObject, :clientData, :createdAt, :lastUsedAt)
                on conflict (credential_id) do nothing
                """)
            .paramSource(key)
            .update()
        == 1;
  }

  /** False when the key is gone, or somebody used it meanwhile and its counter did not move on. */
  public boolean used(Key key) {
    return jdbc.sql(
                """
                update account.passkey set signature_count = :signatureCount,
                  backup_state = :backupState, last_used_at = :lastUsedAt
                where credential_id = :credentialId and account_id = :holder
                  and (signature_count < :signatureCount
                    or signature_count = 0 and :signatureCount = 0)
                """)
            .paramSource(key)
            .update()
        == 1;
  }

  public boolean remove(UUID accountId, byte[] credentialId) {
    return jdbc.sql(
                "delete from account.passkey where credential_id = :id and account_id = :account")
            .param("id", credentialId)
            .param("account", accountId)
            .update()
        == 1;
  }

  public void deleteAll(UUID accountId) {
    jdbc.sql("delete from account.passkey where account_id = :account")
        .param("account", accountId)
        .update();
  }

  public Optional<Key> find(byte[] credentialId) {
    return jdbc.sql(SELECT + " where credential_id = :id")
        .param("id", credentialId)
        .query(KEYS)
        .optional();
  }

  public List<Key> of(UUID accountId) {
    return jdbc.sql(SELECT + " where account_id = :account order by created_at")
        .param("account", accountId)
        .query(KEYS)
        .list();
  }
}
