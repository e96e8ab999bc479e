package id.lintas.archive.store;

import id.lintas.archive.boxes.DestructionList;
import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
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

/** Lists of files to be destroyed. */
@Repository
public class DestructionStore {
  /** Accepted by the information unit, past their time, neither held nor lent nor listed. */
  private static final String DUE =
      """
       from archive.file f
      join archive.transfer_file tf
        on tf.office_id = f.office_id and tf.visit_id = f.visit_id
      join archive.transfer t on t.office_id = tf.office_id and t.number = tf.transfer
      where f.office_id = :office and f.ended_on <= :until and f.destroyed_at is null
        and t.accepted_at is not null
        and not exists (select from archive.legal_hold h where h.office_id = f.office_id
          and h.visit_id = f.visit_id and h.lifted_at is null)
        and not exists (select from archive.loan l where l.office_id = f.office_id
          and l.visit_id = f.visit_id and l.returned_at is null)
        and not exists (select from archive.destruction_file d where d.office_id = f.office_id
          and d.visit_id = f.visit_id)
      """;

  private final JdbcClient jdbc;

  DestructionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int due(OfficeId office, LocalDate until) {
    return jdbc.sql("select count(*)::int" + DUE)
        .param("office", office.value())
        .param("until", until)
        .query(Integer.class)
        .single();
  }

  public void make(OfficeId office, int number, String consent, Instant at, UUID by) {
    jdbc.sql(
            """
            insert into archive.destruction (office_id, number, consent, made_at, made_by)
            values (:office, :number, :consent, :at, :by)
            """)
        .param("office", office.value())
        .param("number", number)
        .param("consent", consent)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** How many files came onto it, the oldest first. */
  public int fill(OfficeId office, int number, LocalDate until, int most) {
    return jdbc.sql(
            "insert into archive.destruction_file (office_id, number, visit_id)"
                + " select f.office_id, :number, f.visit_id"
                + DUE
                + " order by f.ended_on, f.folder limit :most")
        .param("number", number)
        .param("office", office.value())
        .param("until", until)
        .param("most", most)
        .update();
  }

  /** One without files. */
  public void drop(OfficeId office, int number) {
    on(
            office,
            number,
            "delete from archive.destruction where office_id = :office and number = :number")
        .update();
  }

  private JdbcClient.StatementSpec on(OfficeId office, int number, String sql) {
    return jdbc.sql(sql).param("office", office.value()).param("number", number);
  }

  public Optional<DestructionList> find(OfficeId office, int number) {
    return on(
            office,
            number,
            "select * from archive.destruction where office_id = :office and number = :number")
        .query((row, index) -> list(row))
        .optional();
  }

  public Optional<DestructionList> lock(OfficeId office, int number) {
    return on(
            office,
            number,
            """
            select * from archive.destruction
            where office_id = :office and number = :number for update
            """)
        .query((row, index) -> list(row))
        .optional();
  }

  /** The latest first. */
  public List<DestructionList> all(OfficeId office, int most) {
    return jdbc.sql(
            """
            select * from archive.destruction where office_id = :office
            order by number desc limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, index) -> list(row))
        .list();
  }

  public int files(OfficeId office, int number) {
    return on(
            office,
            number,
            """
            select count(*)::int from archive.destruction_file
            where office_id = :office and number = :number
            """)
        .query(Integer.class)
        .single();
  }

  /** A file of a list. */
  public record Line(FolderNumber folder, LocalDate endedOn, int box) {}

  public List<Line> lines(OfficeId office, int number) {
    return on(
            office,
            number,
            """
            select f.folder, f.ended_on, f.box from archive.destruction_file d
            join archive.file f on f.office_id = d.office_id and f.visit_id = d.visit_id
            where d.office_id = :office and d.number = :number order by f.box, f.folder
            """)
        .query(
            (row, index) ->
                new Line(
                    new FolderNumber(row.getString("folder")),
                    row.getObject("ended_on", LocalDate.class),
                    row.getInt("box")))
        .list();
  }

  /** How many were held or lent since it was made. Their files are locked by those who do that. */
  public int takeOffBlocked(OfficeId office, int number) {
    on(
            office,
            number,
            """
            select f.visit_id from archive.file f
            where f.office_id = :office and f.visit_id in (
              select visit_id from archive.destruction_file
              where office_id = :office and number = :number)
            order by f.visit_id for update
            """)
        .query((row, index) -> row.getObject("visit_id", UUID.class))
        .list();
    return on(
            office,
            number,
            """
            delete from archive.destruction_file d
            where d.office_id = :office and d.number = :number
              and (exists (select from archive.legal_hold h where h.office_id = d.office_id
                     and h.visit_id = d.visit_id and h.lifted_at is null)
                or exists (select from archive.loan l where l.office_id = d.office_id
                     and l.visit_id = d.visit_id and l.returned_at is null))
            """)
        .update();
  }

  public void signFirst(OfficeId office, int number, Instant at, UUID by) {
    on(
            office,
            number,
            """
            update archive.destruction set first_by = :by, first_at = :at
            where office_id = :office and number = :number and first_by is null
            """)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void signSecond(OfficeId office, int number, Instant at, UUID by) {
    on(
            office,
            number,
            """
            update archive.destruction set second_by = :by, second_at = :at
            where office_id = :office and number = :number and second_by is null
            """)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many were destroyed with it. */
  public int destroy(OfficeId office, int number, Instant at) {
    return on(
            office,
            number,
            """
            update archive.file set destroyed_at = :at
            where office_id = :office and destroyed_at is null and visit_id in (
              select visit_id from archive.destruction_file
              where office_id = :office and number = :number)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static DestructionList list(ResultSet row) throws SQLException {
    return new DestructionList(
        row.getInt("number"),
        row.getString("consent"),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getObject("first_by", UUID.class)),
        instant(row, "first_at"),
        Optional.ofNullable(row.getObject("second_by", UUID.class)),
        instant(row, "second_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
