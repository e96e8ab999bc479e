package id.lintas.archive.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drawers gone through by scanning, scan by scan. */
@Repository
public class StocktakeStore {
  private final JdbcClient jdbc;

  StocktakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One that is under way. */
  public record Open(UUID id, int cabinet, int drawer, Instant at, UUID by) {}

  public Optional<Open> open(OfficeId office, int cabinet, int drawer) {
    return jdbc.sql(
            """
            select * from archive.stocktake
            where office_id = :office and cabinet = :cabinet and drawer = :drawer
              and ended_at is null
            """)
        .param("office", office.value())
        .param("cabinet", cabinet)
        .param("drawer", drawer)
        .query((row, number) -> open(row))
        .optional();
  }

  /** One that ended. */
  public record Ended(UUID id, int cabinet, int drawer, Instant at) {}

  /** The last of that drawer that ended. */
  public Optional<Ended> last(OfficeId office, int cabinet, int drawer) {
    return jdbc.sql(
            """
            select * from archive.stocktake
            where office_id = :office and cabinet = :cabinet and drawer = :drawer
              and ended_at is not null
            order by ended_at desc limit 1
            """)
        .param("office", office.value())
        .param("cabinet", cabinet)
        .param("drawer", drawer)
        .query(
            (row, number) ->
                new Ended(
                    row.getObject("id", UUID.class),
                    row.getInt("cabinet"),
                    row.getInt("drawer"),
                    row.getTimestamp("ended_at").toInstant()))
        .optional();
  }

  /** Until the transaction ends nobody else ends it or scans. */
  public Optional<Open> lock(OfficeId office, UUID id) {
    return jdbc.sql(
            """
            select * from archive.stocktake
            where office_id = :office and id = :id and ended_at is null for update
            """)
        .param("office", office.value())
        .param("id", id)
        .query((row, number) -> open(row))
        .optional();
  }

  /** Does nothing where one of this drawer is under way. */
  public void begin(OfficeId office, UUID id, int cabinet, int drawer, Instant at, UUID by) {
    jdbc.sql(
            """
            insert into archive.stocktake (office_id, id, cabinet, drawer, begun_at, begun_by)
            values (:office, :id, :cabinet, :drawer, :at, :by) on conflict do nothing
            """)
        .param("office", office.value())
        .param("id", id)
        .param("cabinet", cabinet)
        .param("drawer", drawer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  public List<FolderNumber> scanned(OfficeId office, UUID id) {
    return jdbc.sql(
            """
            select folder from archive.stocktake_scan
            where office_id = :office and stocktake_id = :id order by scanned_at, folder
            """)
        .param("office", office.value())
        .param("id", id)
        .query((row, number) -> new FolderNumber(row.getString("folder")))
        .list();
  }

  public void scan(OfficeId office, UUID id, FolderNumber folder, Instant at, UUID by) {
    jdbc.sql(
            """
            insert into archive.stocktake_scan (office_id, stocktake_id, folder, scanned_at,
              scanned_by)
            values (:office, :id, :folder, :at, :by)
            """)
        .param("office", office.value())
        .param("id", id)
        .param("folder", folder.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  public void end(OfficeId office, UUID id, Instant at) {
    jdbc.sql(
            """
            update archive.stocktake set ended_at = :at
            where office_id = :office and id = :id and ended_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("office", office.value())
        .param("id", id)
        .update();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getObject("id", UUID.class),
        row.getInt("cabinet"),
        row.getInt("drawer"),
        row.getTimestamp("begun_at").toInstant(),
        row.getObject("begun_by", UUID.class));
  }
}
