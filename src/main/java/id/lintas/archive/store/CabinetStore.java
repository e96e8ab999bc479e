package id.lintas.archive.store;

import id.lintas.archive.cabinet.Drawer;
import id.lintas.archive.cabinet.Filed;
import id.lintas.archive.cabinet.Place;
import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Drawers, places, and what lies in them. */
@Repository
public class CabinetStore {
  private static final String NAME = "archive.filed.sealed:";

  private final JdbcClient jdbc;
  private final ArchiveSeal seal;

  CabinetStore(JdbcClient jdbc, ArchiveSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  public List<Drawer> drawers(OfficeId office) {
    return jdbc.sql(
            """
            select cabinet, drawer, from_letters, places from archive.drawer
            where office_id = :office order by cabinet, drawer
            """)
        .param("office", office.value())
        .query(
            (row, number) ->
                new Drawer(
                    row.getInt("cabinet"),
                    row.getInt("drawer"),
                    row.getString("from_letters"),
                    row.getInt("places")))
        .list();
  }

  /** Does nothing where it is there already. */
  public void add(OfficeId office, Drawer drawer) {
    on(
            office,
            drawer,
            """
            insert into archive.drawer (office_id, cabinet, drawer, from_letters, places)
            values (:office, :cabinet, :drawer, :from, :places) on conflict do nothing
            """)
        .param("from", drawer.from())
        .param("places", drawer.places())
        .update();
    places(office, drawer);
  }

  private void places(OfficeId office, Drawer drawer) {
    on(
            office,
            drawer,
            """
            insert into archive.place (office_id, cabinet, drawer, position)
            select :office, :cabinet, :drawer, n from generate_series(1, :places) n
            on conflict do nothing
            """)
        .param("places", drawer.places())
        .update();
  }

  /**
   * Other letters, more places or fewer; whoever takes away a place that holds a folder is refused
   * by the database.
   *
   * @return whether it was as it had been seen
   */
  public boolean change(OfficeId office, Drawer seen, Drawer wanted) {
    var changed =
        on(
                office,
                wanted,
                """
                update archive.drawer set from_letters = :from, places = :places
                where office_id = :office and cabinet = :cabinet and drawer = :drawer
                  and from_letters = :seenFrom and places = :seenPlaces
                """)
            .param("from", wanted.from())
            .param("places", wanted.places())
            .param("seenFrom", seen.from())
            .param("seenPlaces", seen.places())
            .update();
    if (changed == 0) return false;
    on(
            office,
            wanted,
            """
            delete from archive.place
            where office_id = :office and cabinet = :cabinet and drawer = :drawer
              and position > :places
            """)
        .param("places", wanted.places())
        .update();
    places(office, wanted);
    return true;
  }

  private StatementSpec on(OfficeId office, Drawer drawer, String sql) {
    return jdbc.sql(sql)
        .param("office", office.value())
        .param("cabinet", drawer.cabinet())
        .param("drawer", drawer.drawer());
  }

  private StatementSpec at(OfficeId office, Place place, String sql) {
    return jdbc.sql(sql)
        .param("office", office.value())
        .param("cabinet", place.cabinet())
        .param("drawer", place.drawer())
        .param("position", place.position());
  }

  /** Until the transaction ends nobody else puts anything there; false where there is no such. */
  public boolean lock(OfficeId office, Place place) {
    return at(
            office,
            place,
            """
            select position from archive.place
            where office_id = :office and cabinet = :cabinet and drawer = :drawer
              and position = :position
            for update
            """)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  public Optional<Filed> in(OfficeId office, Place place) {
    return at(
            office,
            place,
            """
            select * from archive.filed
            where office_id = :office and cabinet = :cabinet and drawer = :drawer
              and position = :position
            """)
        .query((row, number) -> filed(row))
        .optional();
  }

  public Optional<Filed> of(OfficeId office, UUID visit) {
    return jdbc.sql("select * from archive.filed where office_id = :office and visit_id = :visit")
        .param("office", office.value())
        .param("visit", visit)
        .query((row, number) -> filed(row))
        .optional();
  }

  public List<Filed> inDrawer(OfficeId office, int cabinet, int drawer) {
    return jdbc.sql(
            """
            select * from archive.filed
            where office_id = :office and cabinet = :cabinet and drawer = :drawer
            order by position
            """)
        .param("office", office.value())
        .param("cabinet", cabinet)
        .param("drawer", drawer)
        .query((row, number) -> filed(row))
        .list();
  }

  public List<Filed> all(OfficeId office, int most) {
    return jdbc.sql(
            """
            select * from archive.filed where office_id = :office
            order by cabinet, drawer, position limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, number) -> filed(row))
        .list();
  }

  /** How many folders a drawer holds. */
  public record Count(int cabinet, int drawer, int folders) {}

  public List<Count> counts(OfficeId office) {
    return jdbc.sql(
            """
            select cabinet, drawer, count(*)::int as folders from archive.filed
            where office_id = :office group by cabinet, drawer
            """)
        .param("office", office.value())
        .query(
            (row, number) ->
                new Count(row.getInt("cabinet"), row.getInt("drawer"), row.getInt("folders")))
        .list();
  }

  public void put(Visit visit, Place place, UUID by, Instant at) {
    at(
            visit.office(),
            place,
            """
            insert into archive.filed (office_id, cabinet, drawer, position, visit_id, folder,
              sealed, filed_at, filed_by)
            values (:office, :cabinet, :drawer, :position, :visit, :folder, :sealed, :at, :by)
            """)
        .param("visit", visit.id())
        .param("folder", visit.folder().value())
        .param("sealed", seal.name(visit.applicant().name(), NAME + visit.id()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /**
   * To another place. The row stays the same one, so that whoever takes the folder out meanwhile
   * waits for it and finds it.
   *
   * @return whether it lay somewhere
   */
  public boolean shift(OfficeId office, UUID visit, Place place, UUID by, Instant when) {
    return at(
                office,
                place,
                """
                update archive.filed
                set cabinet = :cabinet, drawer = :drawer, position = :position,
                    filed_by = :by, filed_at = :at, missing_since = null
                where office_id = :office and visit_id = :visit
                """)
            .param("by", by)
            .param("at", when.atOffset(ZoneOffset.UTC))
            .param("visit", visit)
            .update()
        == 1;
  }

  /** Whether it lay somewhere. */
  public boolean take(OfficeId office, UUID visit) {
    return jdbc.sql("delete from archive.filed where office_id = :office and visit_id = :visit")
            .param("office", office.value())
            .param("visit", visit)
            .update()
        == 1;
  }

  /** Not found where it should lie; empty once it was. */
  public void missing(OfficeId office, UUID visit, Optional<Instant> since) {
    jdbc.sql(
            """
            update archive.filed set missing_since = :since
            where office_id = :office and visit_id = :visit
            """)
        .param("since", since.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("office", office.value())
        .param("visit", visit)
        .update();
  }

  private Filed filed(ResultSet row) throws SQLException {
    var visit = row.getObject("visit_id", UUID.class);
    return new Filed(
        visit,
        new FolderNumber(row.getString("folder")),
        seal.name(row.getBytes("sealed"), NAME + visit),
        new Place(row.getInt("cabinet"), row.getInt("drawer"), row.getInt("position")),
        row.getTimestamp("filed_at").toInstant(),
        row.getObject("filed_by", UUID.class),
        Optional.ofNullable(row.getTimestamp("missing_since")).map(Timestamp::toInstant));
  }
}
