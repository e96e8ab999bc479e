package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.visit.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By which words a visit is found: those of its name, only their blind index, of each office its
 * own.
 */
@Repository
public class NameStore {
  private final JdbcClient jdbc;
  private final VisitSeal seal;

  NameStore(JdbcClient jdbc, VisitSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** In place of what stood there. */
  public void write(Visit visit, PersonName name) {
    jdbc.sql("delete from visit.name_word where office_id = :office and visit_id = :visit")
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .update();
    for (var word : new HashSet<>(name.words()))
      jdbc.sql(
              """
              insert into visit.name_word (office_id, word_index, visit_id)
              values (:office, :word, :visit)
              """)
          .param("office", visit.office().value())
          .param("word", seal.index(visit.office(), word))
          .param("visit", visit.id())
          .update();
  }

  /** Whose names hold every one of these words, the latest first. */
  public List<UUID> find(OfficeId office, List<String> words, int most) {
    var indexes = words.stream().distinct().map(word -> seal.index(office, word)).toList();
    return jdbc.sql(
            """
            select v.id from visit.visit v
            join (select visit_id from visit.name_word
                  where office_id = :office and word_index in (:words)
                  group by visit_id having count(*) = :all) named on named.visit_id = v.id
            where v.office_id = :office order by v.arrived_at desc, v.folder limit :most
            """)
        .param("office", office.value())
        .param("words", indexes)
        .param("all", indexes.size())
        .param("most", most)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }
}
