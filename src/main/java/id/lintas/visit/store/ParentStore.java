package id.lintas.visit.store;

import id.lintas.visit.Visit;
import id.lintas.visit.papers.Parent;
import id.lintas.visit.papers.ParentStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** How the parents of minors agreed. */
@Repository
public class ParentStore {
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final PaperSeal seal;

  ParentStore(JdbcClient jdbc, PaperSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  private static PaperSeal.Place place(Visit visit, Parent parent) {
    return new PaperSeal.Place("parent", visit.id(), parent.name());
  }

  /** At most three: father, mother, guardian. */
  public List<ParentStatement> of(Visit visit) {
    return jdbc.sql(
            """
            select parent, way, sealed from visit.parent
            where office_id = :office and visit_id = :visit order by parent
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .query(
            (row, number) -> {
              var parent = Parent.valueOf(row.getString("parent"));
              return new ParentStatement(
                  parent,
                  ParentStatement.Way.valueOf(row.getString("way")),
                  seal.read(place(visit, parent), row.getBytes("sealed"), VALUES));
            })
        .list();
  }

  public void save(Visit visit, ParentStatement one, UUID officer, Instant at) {
    jdbc.sql(
            """
            insert into visit.parent (office_id, visit_id, parent, way, sealed, noted_by, noted_at)
            values (:office, :visit, :parent, :way, :sealed, :by, :at)
            on conflict (office_id, visit_id, parent) do update
              set way = :way, sealed = :sealed, noted_by = :by, noted_at = :at
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("parent", one.parent().name())
        .param("way", one.way().name())
        .param("sealed", seal.write(place(visit, one.parent()), new TreeMap<>(one.values())))
        .param("by", officer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void remove(Visit visit, Parent parent) {
    jdbc.sql(
            """
            delete from visit.parent
            where office_id = :office and visit_id = :visit and parent = :parent
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("parent", parent.name())
        .update();
  }
}
