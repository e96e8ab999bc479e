package id.lintas.archive.store;

import id.lintas.archive.boxes.ArchivedFile;
import id.lintas.archive.boxes.Box;
import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of visits that ended, and the boxes they lie in. */
@Repository
public class FileStore {
  private static final String ONE =
      "select * from archive.file where office_id = :office and visit_id = :visit";

  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Visit visit, LocalDate endedOn, String how) {
    jdbc.sql(
            """
            insert into archive.file (office_id, visit_id, folder, ended_on, how)
            values (:office, :visit, :folder, :on, :how)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("folder", visit.folder().value())
        .param("on", endedOn)
        .param("how", how)
        .update();
  }

  public Optional<ArchivedFile> find(OfficeId office, UUID visit) {
    return one(ONE, office, visit);
  }

  /** Until the transaction ends nobody else puts it anywhere. */
  public Optional<ArchivedFile> lock(OfficeId office, UUID visit) {
    return one(ONE + " for update", office, visit);
  }

  private Optional<ArchivedFile> one(String sql, OfficeId office, UUID visit) {
    return jdbc.sql(sql)
        .param("office", office.value())
        .param("visit", visit)
        .query((row, number) -> file(row))
        .optional();
  }

  /** Those that lie in no box, the oldest first. */
  public List<ArchivedFile> unboxed(OfficeId office, int most) {
    return jdbc.sql(
            """
            select * from archive.file where office_id = :office and box is null
            order by ended_on, folder limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, number) -> file(row))
        .list();
  }

  public int unboxed(OfficeId office) {
    return jdbc.sql(
            "select count(*)::int from archive.file where office_id = :office and box is null")
        .param("office", office.value())
        .query(Integer.class)
        .single();
  }

  public List<ArchivedFile> inBox(OfficeId office, int box) {
    return jdbc.sql(
            """
            select * from archive.file where office_id = :office and box = :box
            order by ended_on, folder
            """)
        .param("office", office.value())
        .param("box", box)
        .query((row, number) -> file(row))
        .list();
  }

  public void put(OfficeId office, UUID visit, int box, Instant at, UUID by) {
    jdbc.sql(
            """
            update archive.file set box = :box, boxed_at = :at, boxed_by = :by
            where office_id = :office and visit_id = :visit and box is null
            """)
        .param("box", box)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("office", office.value())
        .param("visit", visit)
        .update();
    jdbc.sql(
            """
            update archive.box set files = files + 1
            where office_id = :office and number = :box
            """)
        .param("office", office.value())
        .param("box", box)
        .update();
  }

  public void make(
      OfficeId office,
      int number,
      LocalDate first,
      LocalDate last,
      int capacity,
      Instant at,
      UUID by) {
    jdbc.sql(
            """
            insert into archive.box (office_id, number, first_day, last_day, capacity, made_at,
              made_by)
            values (:office, :number, :first, :last, :capacity, :at, :by)
            """)
        .param("office", office.value())
        .param("number", number)
        .param("first", first)
        .param("last", last)
        .param("capacity", capacity)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Until the transaction ends nobody else puts anything in. */
  public Optional<Box> lockBox(OfficeId office, int number) {
    return jdbc.sql(
            "select * from archive.box where office_id = :office and number = :number for update")
        .param("office", office.value())
        .param("number", number)
        .query((row, index) -> box(row))
        .optional();
  }

  /** The first open box of that day with room. */
  public Optional<Box> open(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            select * from archive.box
            where office_id = :office and closed_at is null and files < capacity
              and :day between first_day and last_day
            order by number limit 1
            """)
        .param("office", office.value())
        .param("day", day)
        .query((row, index) -> box(row))
        .optional();
  }

  public Optional<Box> box(OfficeId office, int number) {
    return jdbc.sql("select * from archive.box where office_id = :office and number = :number")
        .param("office", office.value())
        .param("number", number)
        .query((row, index) -> box(row))
        .optional();
  }

  /** Those still here, the latest first. */
  public List<Box> here(OfficeId office, int most) {
    return jdbc.sql(
            """
            select * from archive.box where office_id = :office and transfer is null
            order by number desc limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, index) -> box(row))
        .list();
  }

  /** Of one transfer list. */
  public List<Box> ofTransfer(OfficeId office, int transfer) {
    return jdbc.sql(
            """
            select * from archive.box where office_id = :office and transfer = :transfer
            order by number
            """)
        .param("office", office.value())
        .param("transfer", transfer)
        .query((row, index) -> box(row))
        .list();
  }

  /** Closes it and gives it to a transfer list. */
  public void transfer(OfficeId office, int box, int transfer, Instant at) {
    jdbc.sql(
            """
            update archive.box set closed_at = coalesce(closed_at, :at), transfer = :transfer
            where office_id = :office and number = :box
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("transfer", transfer)
        .param("office", office.value())
        .param("box", box)
        .update();
  }

  /** From a transfer list; it stays closed. */
  public void comeBack(OfficeId office, int box) {
    jdbc.sql(
            """
            update archive.box set transfer = null
            where office_id = :office and number = :box
            """)
        .param("office", office.value())
        .param("box", box)
        .update();
  }

  public void close(OfficeId office, int box, Instant at) {
    jdbc.sql(
            """
            update archive.box set closed_at = :at
            where office_id = :office and number = :box and closed_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("office", office.value())
        .param("box", box)
        .update();
  }

  private static ArchivedFile file(ResultSet row) throws SQLException {
    return new ArchivedFile(
        row.getObject("visit_id", UUID.class),
        new FolderNumber(row.getString("folder")),
        row.getObject("ended_on", LocalDate.class),
        row.getString("how"),
        Optional.ofNullable(row.getObject("box", Integer.class)),
        instant(row, "boxed_at"),
        Optional.ofNullable(row.getObject("boxed_by", UUID.class)),
        instant(row, "destroyed_at"));
  }

  private static Box box(ResultSet row) throws SQLException {
    return new Box(
        row.getInt("number"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getInt("capacity"),
        row.getInt("files"),
        instant(row, "closed_at"),
        Optional.ofNullable(row.getObject("transfer", Integer.class)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
