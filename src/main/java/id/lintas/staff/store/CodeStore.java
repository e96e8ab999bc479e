package id.lintas.staff.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that were handed out, as their MACs only. */
@Repository
public class CodeStore {
  private final JdbcClient jdbc;

  CodeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void replaceRecovery(UUID officer, List<byte[]> macs) {
    jdbc.sql("delete from staff.recovery_code where officer_id = :officer")
        .param("officer", officer)
        .update();
    jdbc.sql(
            """
            insert into staff.recovery_code (officer_id, mac)
            select :officer, mac from unnest(:macs::bytea[]) as given (mac)
            """)
        .param("officer", officer)
        .param("macs", macs.toArray(byte[][]::new))
        .update();
  }

  /** False when it is unknown or was used. */
  public boolean useRecovery(UUID officer, byte[] mac, Instant now) {
    return jdbc.sql(
                """
                update staff.recovery_code set used_at = :now
                where officer_id = :officer and mac = :mac and used_at is null
                """)
            .param("now", utc(now))
            .param("officer", officer)
            .param("mac", mac)
            .update()
        == 1;
  }

  public int recoveryLeft(UUID officer) {
    return jdbc.sql(
            """
            select count(*) from staff.recovery_code
            where officer_id = :officer and used_at is null
            """)
        .param("officer", officer)
        .query(Integer.class)
        .single();
  }

  /** One invitation an officer; an earlier one is good no more. */
  public void invite(UUID officer, byte[] mac, Instant expires) {
    jdbc.sql(
            """
            insert into staff.invitation (officer_id, mac, expires_at)
            values (:officer, :mac, :expires)
            on conflict (officer_id) do update set mac = :mac, expires_at = :expires
            """)
        .param("officer", officer)
        .param("mac", mac)
        .param("expires", utc(expires))
        .update();
  }

  public boolean invited(UUID officer, byte[] mac, Instant now) {
    return jdbc.sql(
            """
            select count(*) from staff.invitation
            where officer_id = :officer and mac = :mac and expires_at > :now
            """)
        .param("officer", officer)
        .param("mac", mac)
        .param("now", utc(now))
        .query(Integer.class)
        .single()
        .equals(1);
  }

  public Optional<Instant> invitedUntil(UUID officer, Instant now) {
    return jdbc.sql(
            """
            select expires_at from staff.invitation
            where officer_id = :officer and expires_at > :now
            """)
        .param("officer", officer)
        .param("now", utc(now))
        .query((row, number) -> row.getObject("expires_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** False when it was used by another browser first. */
  public boolean useInvitation(UUID officer) {
    return jdbc.sql("delete from staff.invitation where officer_id = :officer")
            .param("officer", officer)
            .update()
        == 1;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
