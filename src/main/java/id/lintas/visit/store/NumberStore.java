package id.lintas.visit.store;

import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which file carries a receipt's or a booklet's number; only its blind index is kept. */
@Repository
public class NumberStore {
  private final JdbcClient jdbc;
  private final VisitSeal seal;

  NumberStore(JdbcClient jdbc, VisitSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** What has such a number. */
  public enum Kind {
    NTPN,
    BOOKLET
  }

  /** A number, and whether the booklet is spoiled. */
  public record Number(Kind kind, String text, boolean spoiled) {
    /** Shows no number: this ends up in logs. */
    @Override
    public String toString() {
      return "Number[" + kind + "]";
    }
  }

  /** Whose it is. */
  public record Taken(FolderNumber by, boolean spoiled) {}

  /**
   * False where it is another's, or was spoiled; until the transaction ends nobody else gets it.
   */
  public boolean take(Visit visit, Number number) {
    return jdbc.sql(
            """
            insert into visit.taken_number (office_id, kind, number_index, visit_id, spoiled)
            values (:office, :kind, :index, :visit, :spoiled)
            on conflict (office_id, kind, number_index) do update set spoiled = excluded.spoiled
              where taken_number.visit_id = excluded.visit_id and not taken_number.spoiled
            returning visit_id
            """)
        .param("office", visit.office().value())
        .param("kind", number.kind().name())
        .param("index", seal.index(number))
        .param("visit", visit.id())
        .param("spoiled", number.spoiled())
        .query((row, line) -> row.getObject("visit_id", UUID.class))
        .optional()
        .isPresent();
  }

  public Optional<Taken> find(Visit visit, Number number) {
    return jdbc.sql(
            """
            select v.folder, n.spoiled from visit.taken_number n
            join visit.visit v on v.office_id = n.office_id and v.id = n.visit_id
            where n.office_id = :office and n.kind = :kind and n.number_index = :index
            """)
        .param("office", visit.office().value())
        .param("kind", number.kind().name())
        .param("index", seal.index(number))
        .query(
            (row, line) ->
                new Taken(new FolderNumber(row.getString("folder")), row.getBoolean("spoiled")))
        .optional();
  }

  /** A visit has one good booklet: another that was written before it was written wrongly. */
  public void giveUpOthers(Visit visit, Number kept) {
    jdbc.sql(
            """
            delete from visit.taken_number
            where office_id = :office and visit_id = :visit and kind = :kind
              and number_index <> :index and not spoiled
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("kind", kept.kind().name())
        .param("index", seal.index(kept))
        .update();
  }
}
