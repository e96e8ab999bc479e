package id.lintas.guide.store;

import id.lintas.guide.StandardPart;
import id.lintas.office.Bilingual;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of the service standards, by the day from which they hold. */
@Repository
public class StandardStore {
  private final JdbcClient jdbc;

  StandardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record Row(StandardPart part, LocalDate since, Bilingual text) {}

  /** One row a part, in their order: the office's newest before the newest of all offices. */
  public List<Row> inForce(OfficeId office, LocalDate on) {
    return jdbc
        .sql(
            """
            select distinct on (component) component, effective_from, text_id, text_en
            from guide.standard
            where office_id in (:office, '***') and effective_from <= :on
            order by component, office_id = '***', effective_from desc
            """)
        .param("office", office.value())
        .param("on", on)
        .query(
            (row, number) ->
                new Row(
                    StandardPart.valueOf(row.getString("component")),
                    row.getObject("effective_from", LocalDate.class),
                    new Bilingual(row.getString("text_id"), row.getString("text_en"))))
        .list()
        .stream()
        .sorted(Comparator.comparing(Row::part))
        .toList();
  }

  /** A text that already holds is never overwritten: a new one starts on a new day. */
  public boolean add(OfficeId office, StandardPart part, LocalDate from, Bilingual text) {
    return jdbc.sql(
                """
                insert into guide.standard (office_id, component, effective_from, text_id, text_en)
                values (:office, :part, :from, :indonesian, :english)
                on conflict do nothing
                """)
            .param("office", office.value())
            .param("part", part.name())
            .param("from", from)
            .param("indonesian", text.indonesian())
            .param("english", text.english())
            .update()
        == 1;
  }
}
