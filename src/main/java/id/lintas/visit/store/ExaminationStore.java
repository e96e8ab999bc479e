package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.Examination;
import id.lintas.visit.papers.ExaminationRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Examinations on record. What was signed off is not written over, what was decided neither. */
@Repository
public class ExaminationStore {
  private static final TypeReference<ExaminationRecord> RECORD = new TypeReference<>() {};
  private static final TypeReference<String> TEXT = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final PaperSeal seal;

  ExaminationStore(JdbcClient jdbc, PaperSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  private static PaperSeal.Place place(UUID visit, int number) {
    return new PaperSeal.Place("examination", visit, String.valueOf(number));
  }

  private static PaperSeal.Place reason(UUID visit, int number) {
    return new PaperSeal.Place("examination.reason", visit, String.valueOf(number));
  }

  /** The caller has locked the visit. */
  public void open(Visit visit, UUID officer, Instant at) {
    var number = of(visit).size() + 1;
    jdbc.sql(
            """
            insert into visit.examination
              (office_id, visit_id, number, opened_by, opened_at, sealed)
            values (:office, :visit, :number, :by, :at, :sealed)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("number", number)
        .param("by", officer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("sealed", seal.write(place(visit.id(), number), ExaminationRecord.EMPTY))
        .update();
  }

  /** In the order in which they were opened. */
  public List<Examination> of(Visit visit) {
    return jdbc.sql(
            """
            select * from visit.examination where office_id = :office and visit_id = :visit
            order by number
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .query((row, number) -> examination(row))
        .list();
  }

  /** Those nobody decided yet, the oldest first. */
  public List<Examination> undecided(OfficeId office, int most) {
    return jdbc.sql(
            """
            select * from visit.examination where office_id = :office and decision is null
            order by opened_at limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, number) -> examination(row))
        .list();
  }

  /** Those this officer decided, the latest first. */
  public List<Examination> decidedBy(OfficeId office, UUID officer, int most) {
    return jdbc.sql(
            """
            select * from visit.examination
            where office_id = :office and decided_by = :officer and decision is not null
            order by decided_at desc limit :most
            """)
        .param("office", office.value())
        .param("officer", officer)
        .param("most", most)
        .query((row, number) -> examination(row))
        .list();
  }

  /**
   * @param signed when it is signed off with this; null to go on writing
   * @return whether it stood as it was seen and was not signed off
   */
  public boolean write(
      Visit visit, Examination seen, ExaminationRecord record, UUID by, @Nullable Instant signed) {
    return jdbc.sql(
                """
                update visit.examination
                set sealed = :sealed, version = version + 1, investigator = :by,
                    begun_by = coalesce(begun_by, :by), signed_at = :signed
                where office_id = :office and visit_id = :visit and number = :number
                  and version = :version and signed_at is null and decision is null
                """)
            .param("sealed", seal.write(place(visit.id(), seen.number()), record))
            .param("by", by)
            .param("signed", signed == null ? null : signed.atOffset(ZoneOffset.UTC))
            .param("office", visit.office().value())
            .param("visit", visit.id())
            .param("number", seen.number())
            .param("version", seen.version())
            .update()
        == 1;
  }

  /**
   * @return whether it was signed off and undecided
   */
  public boolean decide(Visit visit, Examination seen, Examination.Decided decided) {
    return jdbc.sql(
                """
                update visit.examination
                set decision = :decision, months = :months, reason = :reason, decided_by = :by,
                    decided_at = :at
                where office_id = :office and visit_id = :visit and number = :number
                  and signed_at is not null and decision is null
                """)
            .param("decision", decided.decision().name())
            .param("months", decided.months() == 0 ? null : decided.months())
            .param("reason", seal.write(reason(visit.id(), seen.number()), decided.reason()))
            .param("by", decided.by())
            .param("at", decided.at().atOffset(ZoneOffset.UTC))
            .param("office", visit.office().value())
            .param("visit", visit.id())
            .param("number", seen.number())
            .update()
        == 1;
  }

  private Examination examination(ResultSet row) throws SQLException {
    var visit = row.getObject("visit_id", UUID.class);
    var number = row.getInt("number");
    return new Examination(
        visit,
        number,
        row.getTimestamp("opened_at").toInstant(),
        row.getInt("version"),
        seal.read(place(visit, number), row.getBytes("sealed"), RECORD),
        Optional.ofNullable(row.getObject("begun_by", UUID.class)),
        Optional.ofNullable(row.getObject("investigator", UUID.class)),
        Optional.ofNullable(row.getTimestamp("signed_at")).map(Timestamp::toInstant),
        decided(visit, number, row));
  }

  private Optional<Examination.Decided> decided(UUID visit, int number, ResultSet row)
      throws SQLException {
    var decision = row.getString("decision");
    if (decision == null) return Optional.empty();
    return Optional.of(
        new Examination.Decided(
            Examination.Decision.valueOf(decision),
            row.getInt("months"),
            seal.read(reason(visit, number), row.getBytes("reason"), TEXT),
            row.getObject("decided_by", UUID.class),
            row.getTimestamp("decided_at").toInstant()));
  }
}
