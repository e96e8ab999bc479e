package id.lintas.staff.store;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Approval;
import id.lintas.vault.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What waits for a second pair of eyes, and what became of it. */
@Repository
public class ApprovalStore {
  private static final String CONTEXT = "staff.approval.details:";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      select office_id, id, kind, subject, details, maker, asked_at, expires_at, state, approver,
             decided_at
      from staff.approval
      """;

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final JsonMapper json;

  ApprovalStore(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.json = json;
  }

  public void add(Approval approval) {
    jdbc.sql(
            """
            insert into staff.approval
              (office_id, id, kind, subject, details, maker, asked_at, expires_at)
            values (:office, :id, :kind, :subject, :details, :maker, :asked, :expires)
            """)
        .param("office", approval.office().value())
        .param("id", approval.id())
        .param("kind", approval.kind())
        .param("subject", approval.subject())
        .param(
            "details",
            sealing.seal(json.writeValueAsString(approval.details()), CONTEXT + approval.id()))
        .param("maker", approval.maker())
        .param("asked", utc(approval.askedAt()))
        .param("expires", utc(approval.expiresAt()))
        .update();
  }

  public Optional<Approval> find(OfficeId office, UUID id, Instant now) {
    return jdbc.sql(COLUMNS + "where office_id = :office and id = :id")
        .param("office", office.value())
        .param("id", id)
        .query((row, number) -> approval(row, now))
        .optional();
  }

  public Optional<Approval> find(UUID id, Instant now) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query((row, number) -> approval(row, now))
        .optional();
  }

  public List<Approval> waiting(OfficeId office, Instant now, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                where office_id = :office and state = 'WAITING' and expires_at > :now
                order by asked_at, id limit :limit
                """)
        .param("office", office.value())
        .param("now", utc(now))
        .param("limit", limit)
        .query((row, number) -> approval(row, now))
        .list();
  }

  /** False when it no longer waits. */
  public boolean decide(
      OfficeId office, UUID id, Approval.State state, UUID approver, Instant now) {
    return jdbc.sql(
                """
                update staff.approval set state = :state, approver = :approver, decided_at = :now
                where office_id = :office and id = :id and state = 'WAITING' and expires_at > :now
                """)
            .param("state", state.name())
            .param("approver", approver)
            .param("now", utc(now))
            .param("office", office.value())
            .param("id", id)
            .update()
        == 1;
  }

  public boolean withdraw(OfficeId office, UUID id, UUID maker, Instant now) {
    return jdbc.sql(
                """
                update staff.approval set state = 'WITHDRAWN', decided_at = :now
                where office_id = :office and id = :id and maker = :maker and state = 'WAITING'
                """)
            .param("now", utc(now))
            .param("office", office.value())
            .param("id", id)
            .param("maker", maker)
            .update()
        == 1;
  }

  /** All of an office where people are invented. */
  public void forget(OfficeId training) {
    jdbc.sql("delete from staff.approval where office_id = :office")
        .param("office", training.value())
        .update();
  }

  private Approval approval(ResultSet row, Instant now) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
    var state = Approval.State.valueOf(row.getString("state"));
    if (state == Approval.State.WAITING && !expires.isAfter(now)) state = Approval.State.LAPSED;
    return new Approval(
        id,
        OfficeId.of(row.getString("office_id")),
        row.getString("kind"),
        row.getString("subject"),
        json.readValue(sealing.open(row.getBytes("details"), CONTEXT + id), TEXTS),
        row.getObject("maker", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        expires,
        state,
        row.getObject("approver", UUID.class),
        instant(row.getObject("decided_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
