package id.lintas.booking.store;

import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What two officers agreed on beyond the rules, kept beside the audit record to be counted. */
@Repository
public class ExceptionStore {
  private final JdbcClient jdbc;

  ExceptionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public enum Kind {
    /** Somebody outside of the priority groups was admitted. */
    WALK_IN,
    /** A name was put right. */
    NAME,
    /** The freeze after a missed visit was ended. */
    FREEZE
  }

  public record Exceptional(Kind kind, UUID askedBy, UUID agreedBy, Instant at) {}

  public void add(OfficeId office, Exceptional one) {
    jdbc.sql(
            """
            insert into booking.exception (office_id, id, kind, asked_by, agreed_by, agreed_at)
            values (:office, :id, :kind, :asked, :agreed, :at)
            """)
        .param("office", office.value())
        .param("id", UUID.randomUUID())
        .param("kind", one.kind().name())
        .param("asked", one.askedBy())
        .param("agreed", one.agreedBy())
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<Exceptional> since(OfficeId office, Instant since) {
    return jdbc.sql(
            """
            select kind, asked_by, agreed_by, agreed_at from booking.exception
            where office_id = :office and agreed_at > :since order by agreed_at, id
            """)
        .param("office", office.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, number) -> exceptional(row))
        .list();
  }

  private static Exceptional exceptional(ResultSet row) throws SQLException {
    return new Exceptional(
        Kind.valueOf(row.getString("kind")),
        row.getObject("asked_by", UUID.class),
        row.getObject("agreed_by", UUID.class),
        row.getTimestamp("agreed_at").toInstant());
  }
}
