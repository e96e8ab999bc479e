package id.lintas.visit.store;

import id.lintas.visit.Visit;
import id.lintas.visit.papers.FormSheet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Forms as they were typed. */
@Repository
public class FormStore {
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final PaperSeal seal;

  FormStore(JdbcClient jdbc, PaperSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  private static PaperSeal.Place place(Visit visit) {
    return new PaperSeal.Place("form", visit.id(), "");
  }

  public Optional<FormSheet> of(Visit visit) {
    return jdbc.sql(
            "select version, sealed from visit.form where office_id = :office and visit_id = :visit")
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .query(
            (row, number) ->
                new FormSheet(
                    row.getInt("version"), seal.read(place(visit), row.getBytes("sealed"), VALUES)))
        .optional();
  }

  /** The caller has locked the visit. */
  public void save(Visit visit, FormSheet sheet, UUID officer, Instant at) {
    jdbc.sql(
            """
            insert into visit.form (office_id, visit_id, version, sealed, saved_by, saved_at)
            values (:office, :visit, :version, :sealed, :by, :at)
            on conflict (office_id, visit_id) do update
              set version = :version, sealed = :sealed, saved_by = :by, saved_at = :at
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("version", sheet.version())
        .param("sealed", seal.write(place(visit), new TreeMap<>(sheet.values())))
        .param("by", officer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
