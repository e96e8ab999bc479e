package id.lintas.visit.store;

import id.lintas.visit.papers.Upload;
import id.lintas.visit.papers.Uploads.Whose;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Pictures of documents, sealed. */
@Repository
public class UploadStore {
  private static final String OF_ONE =
      " where office_id = :office and booking_id = :booking and position = :position";

  private final JdbcClient jdbc;
  private final PaperSeal seal;

  UploadStore(JdbcClient jdbc, PaperSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  private StatementSpec sql(String sql, Whose whose) {
    return jdbc.sql(sql)
        .param("office", whose.office().value())
        .param("booking", whose.booking())
        .param("position", whose.position());
  }

  private static PaperSeal.Place place(Whose whose, int number) {
    return new PaperSeal.Place("upload_page", whose.booking(), whose.position() + ":" + number);
  }

  public List<Upload> of(Whose whose) {
    return sql(
            "select number, code, by_citizen, added_at from visit.upload"
                + OF_ONE
                + " order by number",
            whose)
        .query(
            (row, n) ->
                new Upload(
                    row.getInt("number"),
                    row.getString("code"),
                    row.getBoolean("by_citizen"),
                    row.getObject("added_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The number given last; 0 before the first. */
  public int last(Whose whose) {
    return sql("select last from visit.upload_count" + OF_ONE, whose)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Empty when all numbers are given; of several at once each gets its own. */
  public Optional<Integer> next(Whose whose) {
    return sql(
            """
            insert into visit.upload_count as c (office_id, booking_id, position, last)
            values (:office, :booking, :position, 1)
            on conflict (office_id, booking_id, position) do update
              set last = c.last + 1 where c.last < 40
            returning last
            """,
            whose)
        .query(Integer.class)
        .optional();
  }

  public void add(Whose whose, Upload upload, UUID by, byte[] jpeg) {
    sql(
            """
            insert into visit.upload
              (office_id, booking_id, position, number, code, pages, by_citizen, added_by, added_at)
            values (:office, :booking, :position, :number, :code, 1, :citizen, :by, :at)
            """,
            whose)
        .param("number", upload.number())
        .param("code", upload.code())
        .param("citizen", upload.byCitizen())
        .param("by", by)
        .param("at", upload.addedAt().atOffset(ZoneOffset.UTC))
        .update();
    sql(
            """
            insert into visit.upload_page (office_id, booking_id, position, number, page, sealed)
            values (:office, :booking, :position, :number, 1, :sealed)
            """,
            whose)
        .param("number", upload.number())
        .param("sealed", seal.bytes(place(whose, upload.number()), jpeg))
        .update();
  }

  public Optional<byte[]> picture(Whose whose, int number) {
    return sql(
            "select sealed from visit.upload_page" + OF_ONE + " and number = :number and page = 1",
            whose)
        .param("number", number)
        .query(byte[].class)
        .optional()
        .map(cell -> seal.open(place(whose, number), cell));
  }

  /**
   * @param citizenOnly whether only what a citizen sent may go
   */
  public boolean remove(Whose whose, int number, boolean citizenOnly) {
    return sql(
                "delete from visit.upload"
                    + OF_ONE
                    + " and number = :number and (by_citizen or not :citizen)",
                whose)
            .param("number", number)
            .param("citizen", citizenOnly)
            .update()
        > 0;
  }

  /** Of all offices. */
  public int forgetBefore(Instant before) {
    return jdbc.sql("delete from visit.upload where added_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
