package id.lintas.booking.store;

import static id.lintas.booking.store.AllocationStore.texts;

import id.lintas.booking.Applicant;
import id.lintas.booking.SlotKey;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.waitlist.Listed;
import id.lintas.booking.waitlist.Listing;
import id.lintas.booking.waitlist.ReturnDraw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a lot for places that came back reads, and what is kept of it. */
@Repository
public class ReturnDrawStore {
  private static final String DRAWS =
      """
      select id, day, hour, pool, places, due_at, drawn_at, secret, candidates, booked
      from booking.return_draw
      """;

  private final JdbcClient jdbc;
  private final ApplicantSeal seal;

  ReturnDrawStore(JdbcClient jdbc, ApplicantSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** One lot of a week after the other, so that nobody is drawn for two places at once. */
  public void oneAtATime(OpeningKey week) {
    jdbc.sql(
            """
            select first_day from booking.release
            where office_id = :office and first_day = :week for no key update
            """)
        .param("office", week.office().value())
        .param("week", week.week())
        .query((row, number) -> number)
        .list();
  }

  /** Places free in an hour, nobody else changing it until the transaction ends. */
  public int left(SlotKey slot) {
    return jdbc.sql(
            """
            select capacity - taken from booking.slot
            where office_id = :office and day = :day and hour = :hour and pool = :pool for update
            """)
        .param("office", slot.office().value())
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Those on the list of that slot's week who are no more than so many. */
  public List<Listing> listed(SlotKey slot, int most) {
    return jdbc.sql(
            ListingRows.COLUMNS
                + """
                where office_id = :office and first_day = :week and state = 'LISTED'
                  and pool = :pool and party <= :most
                """)
        .param("office", slot.office().value())
        .param("week", slot.week())
        .param("pool", slot.pool().name())
        .param("most", most)
        .query((row, number) -> ListingRows.listing(row))
        .list();
  }

  /** With its people, nobody else changing it; empty when it left the list meanwhile. */
  public Optional<Listed> lock(OpeningKey week, UUID id) {
    record Row(Listing listing, Marks marks) {}
    return jdbc.sql(
            ListingRows.COLUMNS
                + """
                where office_id = :office and first_day = :week and id = :id and state = 'LISTED'
                for update
                """)
        .param("office", week.office().value())
        .param("week", week.week())
        .param("id", id)
        .query((row, number) -> new Row(ListingRows.listing(row), MarkColumns.read(row)))
        .optional()
        .map(row -> listed(row.listing(), row.marks()));
  }

  private record Person(Applicant person, NikKey nik, byte[] sealed) {}

  private Listed listed(Listing listing, Marks marks) {
    var people =
        jdbc.sql(
                """
                select position, person_id, nik_index, sealed from booking.listing_person
                where office_id = :office and first_day = :week and listing_id = :id
                order by position
                """)
            .param("office", listing.week().office().value())
            .param("week", listing.week().week())
            .param("id", listing.id())
            .query((row, number) -> person(listing.id(), row))
            .list();
    return new Listed(
        listing,
        people.stream().map(Person::person).toList(),
        people.stream().map(Person::nik).toList(),
        people.stream().map(Person::sealed).toList(),
        marks);
  }

  private Person person(UUID listing, ResultSet row) throws SQLException {
    var sealed = row.getBytes("sealed");
    var person =
        seal.open(listing, row.getInt("position"), row.getObject("person_id", UUID.class), sealed);
    return new Person(person, NikKey.of(row.getBytes("nik_index")), sealed);
  }

  public void keep(ReturnDraw draw, byte[] secret) {
    jdbc.sql(
            """
            insert into booking.return_draw (office_id, first_day, id, day, hour, pool, places,
              due_at, drawn_at, secret, candidates, booked)
            values (:office, :week, :id, :day, :hour, :pool, :places, :due, :drawn, :secret,
              :candidates::uuid[], :booked::uuid[])
            """)
        .param("office", draw.slot().office().value())
        .param("week", draw.slot().week())
        .param("id", draw.id())
        .param("day", draw.slot().day())
        .param("hour", draw.slot().hour())
        .param("pool", draw.slot().pool().name())
        .param("places", draw.places())
        .param("due", draw.dueAt().atOffset(ZoneOffset.UTC))
        .param("drawn", draw.drawnAt().atOffset(ZoneOffset.UTC))
        .param("secret", secret)
        .param("candidates", texts(draw.candidates(), UUID::toString))
        .param("booked", texts(draw.booked(), UUID::toString))
        .update();
  }

  /** The newest first. */
  public List<ReturnDraw> draws(OpeningKey week, int most) {
    return jdbc.sql(
            DRAWS
                + """
                where office_id = :office and first_day = :week
                order by drawn_at desc limit :most
                """)
        .param("office", week.office().value())
        .param("week", week.week())
        .param("most", most)
        .query((row, number) -> draw(week, row))
        .list();
  }

  /** A lot with the half of its seed that lies here. */
  public record Secret(ReturnDraw draw, byte[] secret) {}

  public Optional<Secret> find(OpeningKey week, UUID id) {
    return jdbc.sql(DRAWS + " where office_id = :office and first_day = :week and id = :id")
        .param("office", week.office().value())
        .param("week", week.week())
        .param("id", id)
        .query((row, number) -> new Secret(draw(week, row), row.getBytes("secret")))
        .optional();
  }

  private static ReturnDraw draw(OpeningKey week, ResultSet row) throws SQLException {
    return new ReturnDraw(
        row.getObject("id", UUID.class),
        AllocationStore.key(week.office(), row),
        row.getInt("places"),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("drawn_at").toInstant(),
        Arrays.asList((UUID[]) row.getArray("candidates").getArray()),
        Arrays.asList((UUID[]) row.getArray("booked").getArray()));
  }
}
