package id.lintas.staff.store;

import id.lintas.staff.signin.Credentials;
import id.lintas.vault.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers and what they prove themselves with. */
@Repository
public class OfficerStore {
  private static final String TOTP_CONTEXT = "staff.officer.totp:";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final NameSeal names;

  OfficerStore(JdbcClient jdbc, Sealing sealing, NameSeal names) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.names = names;
  }

  /** False when the user name is taken. */
  public boolean add(UUID id, String username, String name, Instant now) {
    return jdbc.sql(
                """
                insert into staff.officer (id, username, name_sealed, created_at)
                values (:id, :username, :name, :now) on conflict (username) do nothing
                """)
            .param("id", id)
            .param("username", username)
            .param("name", names.seal(name, id))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<Credentials> byUsername(String username) {
    return jdbc.sql(
            """
            select id, username, password_hash, totp_sealed, totp_step, totp_pending_sealed
            from staff.officer where username = :username and blocked_at is null
            """)
        .param("username", username)
        .query((row, number) -> credentials(row))
        .optional();
  }

  public Optional<Credentials> byId(UUID id) {
    return jdbc.sql(
            """
            select id, username, password_hash, totp_sealed, totp_step, totp_pending_sealed
            from staff.officer where id = :id and blocked_at is null
            """)
        .param("id", id)
        .query((row, number) -> credentials(row))
        .optional();
  }

  /** Changes of an officer's second factors stand in line; false for who is blocked. */
  public boolean lock(UUID id) {
    return jdbc.sql("select id from staff.officer where id = :id and blocked_at is null for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  public void setPassword(UUID id, String hash) {
    jdbc.sql("update staff.officer set password_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  /** To become the second factor once a code proves that a phone holds it. */
  public void propose(UUID id, byte[] secret) {
    jdbc.sql("update staff.officer set totp_pending_sealed = :secret where id = :id")
        .param("secret", sealing.sealBytes(secret, TOTP_CONTEXT + id))
        .param("id", id)
        .update();
  }

  public void enrol(UUID id, byte[] secret, long step) {
    jdbc.sql(
            """
            update staff.officer
            set totp_sealed = :secret, totp_step = :step, totp_pending_sealed = null where id = :id
            """)
        .param("secret", sealing.sealBytes(secret, TOTP_CONTEXT + id))
        .param("step", step)
        .param("id", id)
        .update();
  }

  public void forgetApp(UUID id) {
    jdbc.sql(
            """
            update staff.officer set totp_sealed = null, totp_pending_sealed = null where id = :id
            """)
        .param("id", id)
        .update();
  }

  /**
   * False when a code of this step or a later one was used before.
   *
   * @param furthest the last step that can have been used; what lies behind it is not believed
   */
  public boolean useStep(UUID id, long step, long furthest) {
    return jdbc.sql(
                """
                update staff.officer set totp_step = :step
                where id = :id and (totp_step < :step or totp_step > :furthest)
                """)
            .param("step", step)
            .param("furthest", furthest)
            .param("id", id)
            .update()
        == 1;
  }

  private Credentials credentials(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Credentials(
        id,
        row.getString("username"),
        row.getString("password_hash"),
        secret(row.getBytes("totp_sealed"), id),
        row.getLong("totp_step"),
        secret(row.getBytes("totp_pending_sealed"), id));
  }

  private byte @Nullable [] secret(byte @Nullable [] sealed, UUID id) {
    return sealed == null ? null : sealing.openBytes(sealed, TOTP_CONTEXT + id);
  }
}
