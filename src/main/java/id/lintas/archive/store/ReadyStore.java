package id.lintas.archive.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was scanned as ready, and was told and reminded of it. */
@Repository
public class ReadyStore {
  private final JdbcClient jdbc;

  ReadyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param promised empty where payment or capture are not known
   * @param told whether there was an address
   * @param reminded the days after which they were last to be reminded
   * @param reminders how many were sent
   * @param endedAt of the handover or the cancellation
   */
  public record Ready(
      UUID visit,
      FolderNumber folder,
      Instant at,
      LocalDate on,
      UUID by,
      Optional<LocalDate> promised,
      boolean told,
      int reminded,
      int reminders,
      Optional<Instant> endedAt) {}

  public void add(
      Visit visit, Instant at, LocalDate on, UUID by, @Nullable LocalDate promised, boolean told) {
    jdbc.sql(
            """
            insert into archive.ready (office_id, visit_id, folder, ready_at, ready_on, ready_by,
              promised_on, told)
            values (:office, :visit, :folder, :at, :on, :by, :promised, :told)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("folder", visit.folder().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("on", on)
        .param("by", by)
        .param("promised", promised)
        .param("told", told)
        .update();
  }

  public Optional<Ready> find(OfficeId office, UUID visit) {
    return jdbc.sql("select * from archive.ready where office_id = :office and visit_id = :visit")
        .param("office", office.value())
        .param("visit", visit)
        .query((row, number) -> ready(row))
        .optional();
  }

  /** Whose passport was ready on that day or before, and still lies here; the longest first. */
  public List<Ready> waiting(OfficeId office, LocalDate until, int most) {
    return jdbc.sql(
            """
            select * from archive.ready
            where office_id = :office and ended_at is null and ready_on <= :until
            order by ready_on, folder limit :most
            """)
        .param("office", office.value())
        .param("until", until)
        .param("most", most)
        .query((row, number) -> ready(row))
        .list();
  }

  /** Offices with somebody to be reminded. */
  public List<OfficeId> offices() {
    return jdbc.sql(
            "select distinct office_id from archive.ready where ended_at is null order by 1")
        .query((row, number) -> OfficeId.of(row.getString("office_id")))
        .list();
  }

  /**
   * Those to be reminded that so many days are over; whoever takes them has to tell them in the
   * same transaction.
   */
  public List<UUID> takeForReminder(OfficeId office, LocalDate readyUntil, int days, int most) {
    return jdbc.sql(
            """
            update archive.ready set reminded = :days
            where office_id = :office and visit_id in (
              select visit_id from archive.ready
              where office_id = :office and ended_at is null and ready_on <= :until
                and reminded < :days
              order by ready_on limit :most for update skip locked)
            returning visit_id
            """)
        .param("days", days)
        .param("office", office.value())
        .param("until", readyUntil)
        .param("most", most)
        .query((row, number) -> row.getObject("visit_id", UUID.class))
        .list();
  }

  public void reminderSent(OfficeId office, UUID visit) {
    jdbc.sql(
            """
            update archive.ready set reminders = reminders + 1
            where office_id = :office and visit_id = :visit
            """)
        .param("office", office.value())
        .param("visit", visit)
        .update();
  }

  /** That it is ready was told after it had been scanned. */
  public void told(OfficeId office, UUID visit) {
    jdbc.sql(
            """
            update archive.ready set told = true
            where office_id = :office and visit_id = :visit
            """)
        .param("office", office.value())
        .param("visit", visit)
        .update();
  }

  public void end(OfficeId office, UUID visit, Instant at) {
    jdbc.sql(
            """
            update archive.ready set ended_at = :at
            where office_id = :office and visit_id = :visit and ended_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("office", office.value())
        .param("visit", visit)
        .update();
  }

  private static Ready ready(ResultSet row) throws SQLException {
    return new Ready(
        row.getObject("visit_id", UUID.class),
        new FolderNumber(row.getString("folder")),
        row.getTimestamp("ready_at").toInstant(),
        row.getObject("ready_on", LocalDate.class),
        row.getObject("ready_by", UUID.class),
        Optional.ofNullable(row.getObject("promised_on", LocalDate.class)),
        row.getBoolean("told"),
        row.getInt("reminded"),
        row.getInt("reminders"),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(java.sql.Timestamp::toInstant));
  }
}
