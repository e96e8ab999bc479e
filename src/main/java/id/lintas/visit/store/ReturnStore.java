package id.lintas.visit.store;

import id.lintas.visit.Visit;
import id.lintas.visit.papers.Gap;
import id.lintas.visit.papers.Returned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** What was missing, each time a file was given back. */
@Repository
public class ReturnStore {
  private static final TypeReference<Sheet> SHEET = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final PaperSeal seal;

  ReturnStore(JdbcClient jdbc, PaperSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  private record Sheet(List<Gap> missing, String note) {}

  private static PaperSeal.Place place(Visit visit, int number) {
    return new PaperSeal.Place("returned", visit.id(), String.valueOf(number));
  }

  public Optional<Returned> last(Visit visit) {
    return jdbc.sql(
            """
            select number, until, sealed, returned_at from visit.returned
            where office_id = :office and visit_id = :visit order by number desc limit 1
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .query(
            (row, count) -> {
              var number = row.getInt("number");
              var sheet = seal.read(place(visit, number), row.getBytes("sealed"), SHEET);
              return new Returned(
                  number,
                  row.getObject("until", LocalDate.class),
                  row.getTimestamp("returned_at").toInstant(),
                  sheet.missing(),
                  sheet.note());
            })
        .optional();
  }

  /** The caller has locked the visit. */
  public void add(Visit visit, Returned one, UUID officer) {
    jdbc.sql(
            """
            insert into visit.returned
              (office_id, visit_id, number, until, sealed, returned_by, returned_at)
            values (:office, :visit, :number, :until, :sealed, :by, :at)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("number", one.number())
        .param("until", one.until())
        .param(
            "sealed", seal.write(place(visit, one.number()), new Sheet(one.missing(), one.note())))
        .param("by", officer)
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
