package id.lintas.staff.store;

import id.lintas.passkey.Key;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public keys of officers' devices. A blocked officer has none that opens anything. */
@Repository
public class PasskeyStore {
  private static final RowMapper<Key> KEYS = new SimplePropertyRowMapper<>(Key.class);
  private static final String SELECT =
      """
      select p.credential_id, p.officer_id as holder, p.label, p.public_key, p.signature_count,
        p.uv_initialized, p.backup_eligible, p.backup_state, p.transports, p.attestation_object,
        p.client_data, p.created_at, p.last_used_at
      from staff.passkey p join staff.officer o on o.id = p.officer_id
      where p.officer_id = :officer and o.blocked_at is null
      """;

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when a key of this id is known, whoever's it is. */
  public boolean add(Key key) {
    return jdbc.sql(
                """
                insert into staff.passkey (credential_id, officer_id, label, public_key,
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

  /**
   * False when the key is gone or void, its officer was blocked, or somebody used it meanwhile and
   * its counter did not move on.
   */
  public boolean used(Key key) {
    return jdbc.sql(
                """
                update staff.passkey set signature_count = :signatureCount,
                  backup_state = :backupState, last_used_at = :lastUsedAt
                where credential_id = :credentialId and officer_id = :holder and copied_at is null
                  and (signature_count < :signatureCount
                    or signature_count = 0 and :signatureCount = 0)
                  and exists (
                    select from staff.officer where id = :holder and blocked_at is null)
                """)
            .paramSource(key)
            .update()
        == 1;
  }

  /** Those that open something, the oldest first. */
  public List<Key> usable(UUID officer) {
    return jdbc.sql(SELECT + " and p.copied_at is null order by p.created_at")
        .param("officer", officer)
        .query(KEYS)
        .list();
  }

  /** Those that are void because somebody has a copy. */
  public List<Key> copied(UUID officer) {
    return jdbc.sql(SELECT + " and p.copied_at is not null order by p.created_at")
        .param("officer", officer)
        .query(KEYS)
        .list();
  }

  public void voidCopied(UUID officer, byte[] credentialId, Instant now) {
    jdbc.sql(
            """
            update staff.passkey set copied_at = :now
            where credential_id = :id and officer_id = :officer and copied_at is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", credentialId)
        .param("officer", officer)
        .update();
  }

  public boolean rename(UUID officer, byte[] credentialId, String label) {
    return jdbc.sql(
                """
                update staff.passkey set label = :label
                where credential_id = :id and officer_id = :officer
                """)
            .param("label", label)
            .param("id", credentialId)
            .param("officer", officer)
            .update()
        == 1;
  }

  public boolean remove(UUID officer, byte[] credentialId) {
    return jdbc.sql("delete from staff.passkey where credential_id = :id and officer_id = :officer")
            .param("id", credentialId)
            .param("officer", officer)
            .update()
        == 1;
  }
}
