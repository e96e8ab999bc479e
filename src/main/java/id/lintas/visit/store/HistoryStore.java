package id.lintas.visit.store;

import id.lintas.visit.Happened;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of each step of a visit; only added to. */
@Repository
public class HistoryStore {
  private static final String OFFICER = "officer:";

  private final JdbcClient jdbc;
  private final VisitSeal seal;

  HistoryStore(JdbcClient jdbc, VisitSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  public void add(Visit visit, Happened line) {
    jdbc.sql(
            """
            insert into visit.history
              (office_id, visit_id, number, step, hold, outcome, actor, at, seconds, sealed)
            values (:office, :visit, :number, :step, :hold, :outcome, :actor, :at, :seconds, :said)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("number", line.number())
        .param("step", line.step().name())
        .param("hold", line.hold().name())
        .param("outcome", line.outcome())
        .param("actor", line.officer().map(id -> OFFICER + id).orElse("system"))
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("seconds", Math.max(0, line.spent().toSeconds()))
        .param("said", seal.said(visit.id(), line.number(), line.said()))
        .update();
  }

  /** In the order in which it happened. */
  public List<Happened> of(Visit visit) {
    return jdbc.sql(
            """
            select number, step, hold, outcome, actor, at, seconds, sealed from visit.history
            where office_id = :office and visit_id = :visit order by number
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .query((row, number) -> line(visit.id(), row))
        .list();
  }

  private Happened line(UUID visit, ResultSet row) throws SQLException {
    var number = row.getInt("number");
    var actor = row.getString("actor");
    return new Happened(
        number,
        SopStep.valueOf(row.getString("step")),
        Hold.valueOf(row.getString("hold")),
        row.getString("outcome"),
        actor.startsWith(OFFICER)
            ? Optional.of(UUID.fromString(actor.substring(OFFICER.length())))
            : Optional.empty(),
        row.getTimestamp("at").toInstant(),
        Duration.ofSeconds(row.getLong("seconds")),
        seal.said(visit, number, row.getBytes("sealed")));
  }
}
