package id.lintas.visit.store;

import id.lintas.office.Fact;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.Tick;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** What was seen of each document, and what is true of the applicant's history. */
@Repository
public class DocumentStore {
  private static final TypeReference<Sheet> SHEET = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final PaperSeal seal;

  DocumentStore(JdbcClient jdbc, PaperSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** The written form; a component may be added, none renamed. */
  private record Sheet(Tick.Name name, String written, String explained) {}

  private static PaperSeal.Place place(Visit visit, String code) {
    return new PaperSeal.Place("document", visit.id(), code);
  }

  /** By the code of the document. */
  public Map<String, Tick> ticks(Visit visit) {
    return jdbc
        .sql(
            """
            select code, original, copy, version, sealed from visit.document
            where office_id = :office and visit_id = :visit
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .query((row, number) -> tick(visit, row))
        .list()
        .stream()
        .collect(Collectors.toMap(Tick::code, Function.identity()));
  }

  private Tick tick(Visit visit, ResultSet row) throws SQLException {
    var code = row.getString("code");
    var sheet = seal.read(place(visit, code), row.getBytes("sealed"), SHEET);
    return new Tick(
        code,
        row.getInt("version"),
        row.getBoolean("original"),
        row.getBoolean("copy"),
        sheet.name(),
        sheet.written(),
        sheet.explained());
  }

  /** The caller has locked the visit. */
  public void save(Visit visit, Tick tick, UUID officer, Instant at) {
    var sheet = new Sheet(tick.name(), tick.written(), tick.explained());
    jdbc.sql(
            """
            insert into visit.document (office_id, visit_id, code, original, copy, version, sealed,
              examined_by, examined_at)
            values (:office, :visit, :code, :original, :copy, :version, :sealed, :by, :at)
            on conflict (office_id, visit_id, code) do update
              set original = :original, copy = :copy, version = :version, sealed = :sealed,
                  examined_by = :by, examined_at = :at
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("code", tick.code())
        .param("original", tick.original())
        .param("copy", tick.copy())
        .param("version", tick.version())
        .param("sealed", seal.write(place(visit, tick.code()), sheet))
        .param("by", officer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Set<Fact> facts(Visit visit) {
    var facts = EnumSet.noneOf(Fact.class);
    jdbc.sql("select fact from visit.fact where office_id = :office and visit_id = :visit")
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .query(String.class)
        .list()
        .forEach(name -> facts.add(Fact.valueOf(name)));
    return facts;
  }

  /** Exactly these; the caller has locked the visit. */
  public void facts(Visit visit, Set<Fact> facts) {
    jdbc.sql("delete from visit.fact where office_id = :office and visit_id = :visit")
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .update();
    for (var fact : facts)
      jdbc.sql("insert into visit.fact (office_id, visit_id, fact) values (:office, :visit, :fact)")
          .param("office", visit.office().value())
          .param("visit", visit.id())
          .param("fact", fact.name())
          .update();
  }
}
