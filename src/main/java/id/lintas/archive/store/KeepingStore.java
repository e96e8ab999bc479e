package id.lintas.archive.store;

import id.lintas.archive.boxes.Loan;
import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on loan, and those that must not be destroyed. */
@Repository
public class KeepingStore {
  private static final String LENT = "archive.loan.sealed:";
  private static final String HELD = "archive.legal_hold.sealed:";
  private static final String OPEN =
      """
      select l.*, f.folder from archive.loan l
      join archive.file f on f.office_id = l.office_id and f.visit_id = l.visit_id
      where l.office_id = :office and l.returned_at is null
      """;

  private final JdbcClient jdbc;
  private final ArchiveSeal seal;

  KeepingStore(JdbcClient jdbc, ArchiveSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  public void lend(OfficeId office, Loan loan, UUID by) {
    jdbc.sql(
            """
            insert into archive.loan (office_id, id, visit_id, sealed, lent_at, lent_by, due_on)
            values (:office, :id, :visit, :sealed, :at, :by, :due)
            """)
        .param("office", office.value())
        .param("id", loan.id())
        .param("visit", loan.visit())
        .param(
            "sealed",
            seal.words(
                Map.of("borrower", loan.borrower(), "purpose", loan.purpose()), LENT + loan.id()))
        .param("at", loan.at().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("due", loan.due())
        .update();
  }

  public Optional<Loan> loan(OfficeId office, UUID visit) {
    return jdbc.sql(OPEN + " and l.visit_id = :visit")
        .param("office", office.value())
        .param("visit", visit)
        .query((row, number) -> loan(row))
        .optional();
  }

  /** Those due first. */
  public List<Loan> loans(OfficeId office, int most) {
    return jdbc.sql(OPEN + " order by l.due_on, f.folder limit :most")
        .param("office", office.value())
        .param("most", most)
        .query((row, number) -> loan(row))
        .list();
  }

  /** Whether it was out until now. */
  public boolean giveBack(OfficeId office, UUID visit, Instant at, UUID by) {
    return jdbc.sql(
                """
                update archive.loan set returned_at = :at, returned_by = :by
                where office_id = :office and visit_id = :visit and returned_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("office", office.value())
            .param("visit", visit)
            .update()
        == 1;
  }

  public void hold(OfficeId office, UUID id, UUID visit, String reason, Instant at, UUID by) {
    jdbc.sql(
            """
            insert into archive.legal_hold (office_id, id, visit_id, sealed, held_at, held_by)
            values (:office, :id, :visit, :sealed, :at, :by)
            """)
        .param("office", office.value())
        .param("id", id)
        .param("visit", visit)
        .param("sealed", seal.words(Map.of("reason", reason), HELD + id))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  public boolean held(OfficeId office, UUID visit) {
    return jdbc.sql(
            """
            select count(*) > 0 from archive.legal_hold
            where office_id = :office and visit_id = :visit and lifted_at is null
            """)
        .param("office", office.value())
        .param("visit", visit)
        .query(Boolean.class)
        .single();
  }

  public boolean lift(OfficeId office, UUID visit, Instant at, UUID by) {
    return jdbc.sql(
                """
                update archive.legal_hold set lifted_at = :at, lifted_by = :by
                where office_id = :office and visit_id = :visit and lifted_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("office", office.value())
            .param("visit", visit)
            .update()
        == 1;
  }

  private Loan loan(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var words = seal.words(row.getBytes("sealed"), LENT + id);
    return new Loan(
        id,
        row.getObject("visit_id", UUID.class),
        new FolderNumber(row.getString("folder")),
        words.getOrDefault("borrower", ""),
        words.getOrDefault("purpose", ""),
        row.getTimestamp("lent_at").toInstant(),
        row.getObject("due_on", LocalDate.class));
  }
}
