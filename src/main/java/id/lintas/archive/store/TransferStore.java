package id.lintas.archive.store;

import id.lintas.archive.boxes.TransferList;
import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfer lists and which of their files arrived. */
@Repository
public class TransferStore {
  private static final String ONE =
      "select * from archive.transfer where office_id = :office and number = :number";

  private final JdbcClient jdbc;

  TransferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void make(OfficeId office, int number, int files, Instant at, UUID by) {
    jdbc.sql(
            """
            insert into archive.transfer (office_id, number, made_at, made_by, files)
            values (:office, :number, :at, :by, :files)
            """)
        .param("office", office.value())
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("files", files)
        .update();
  }

  /** All files of a box. */
  public void add(OfficeId office, int number, int box) {
    jdbc.sql(
            """
            insert into archive.transfer_file (office_id, transfer, visit_id)
            select office_id, :number, visit_id from archive.file
            where office_id = :office and box = :box
            """)
        .param("number", number)
        .param("office", office.value())
        .param("box", box)
        .update();
  }

  public Optional<TransferList> find(OfficeId office, int number) {
    return one(ONE, office, number);
  }

  /** Until the transaction ends nobody else receives or accepts. */
  public Optional<TransferList> lock(OfficeId office, int number) {
    return one(ONE + " for update", office, number);
  }

  private Optional<TransferList> one(String sql, OfficeId office, int number) {
    return jdbc.sql(sql)
        .param("office", office.value())
        .param("number", number)
        .query((row, index) -> list(row))
        .optional();
  }

  /** The latest first. */
  public List<TransferList> all(OfficeId office, int most) {
    return jdbc.sql(
            """
            select * from archive.transfer where office_id = :office
            order by number desc limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, index) -> list(row))
        .list();
  }

  /** The list a file went with. */
  public Optional<TransferList> of(OfficeId office, UUID visit) {
    return jdbc.sql(
            """
            select t.* from archive.transfer_file f
            join archive.transfer t on t.office_id = f.office_id and t.number = f.transfer
            where f.office_id = :office and f.visit_id = :visit
            """)
        .param("office", office.value())
        .param("visit", visit)
        .query((row, index) -> list(row))
        .optional();
  }

  /**
   * A file of a list.
   *
   * @param receivedAt when it was scanned at the information unit
   */
  public record Line(UUID visit, FolderNumber folder, int box, Optional<Instant> receivedAt) {}

  /** Those that are missing first. */
  public List<Line> lines(OfficeId office, int number) {
    return jdbc.sql(
            """
            select f.visit_id, a.folder, a.box, f.received_at from archive.transfer_file f
            join archive.file a on a.office_id = f.office_id and a.visit_id = f.visit_id
            where f.office_id = :office and f.transfer = :number
            order by f.received_at is not null, a.box, a.folder
            """)
        .param("office", office.value())
        .param("number", number)
        .query(
            (row, index) ->
                new Line(
                    row.getObject("visit_id", UUID.class),
                    new FolderNumber(row.getString("folder")),
                    row.getInt("box"),
                    Optional.ofNullable(row.getTimestamp("received_at")).map(Timestamp::toInstant)))
        .list();
  }

  /** Whether it had not arrived before; the caller holds the list. */
  public boolean receive(OfficeId office, int number, UUID visit, Instant at, UUID by) {
    var received =
        jdbc.sql(
                """
                update archive.transfer_file set received_at = :at, received_by = :by
                where office_id = :office and transfer = :number and visit_id = :visit
                  and received_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("office", office.value())
            .param("number", number)
            .param("visit", visit)
            .update();
    if (received == 0) return false;
    jdbc.sql(
            """
            update archive.transfer set received = received + 1
            where office_id = :office and number = :number
            """)
        .param("office", office.value())
        .param("number", number)
        .update();
    return true;
  }

  /** The files of a box, received or not. */
  public void takeOff(OfficeId office, int number, int box) {
    jdbc.sql(
            """
            with gone as (
              delete from archive.transfer_file tf using archive.file f
              where tf.office_id = :office and tf.transfer = :number
                and f.office_id = tf.office_id and f.visit_id = tf.visit_id and f.box = :box
              returning tf.received_at)
            update archive.transfer
            set files = files - (select count(*) from gone),
                received = received - (select count(*) from gone where received_at is not null)
            where office_id = :office and number = :number
            """)
        .param("office", office.value())
        .param("number", number)
        .param("box", box)
        .update();
  }

  public void accept(OfficeId office, int number, Instant at, UUID by) {
    jdbc.sql(
            """
            update archive.transfer set accepted_at = :at, accepted_by = :by
            where office_id = :office and number = :number and accepted_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("office", office.value())
        .param("number", number)
        .update();
  }

  private static TransferList list(ResultSet row) throws SQLException {
    return new TransferList(
        row.getInt("number"),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("made_by", UUID.class),
        row.getInt("files"),
        row.getInt("received"),
        Optional.ofNullable(row.getTimestamp("accepted_at")).map(Timestamp::toInstant));
  }
}
