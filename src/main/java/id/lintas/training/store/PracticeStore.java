package id.lintas.training.store;

import id.lintas.shared.OfficeId;
import id.lintas.training.Lesson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom officers practise on today, and what they have done at least once. */
@Repository
public class PracticeStore {
  private static final String SELECT =
      "select lesson, booking_id, begun from training.practice where office_id = :office";

  private final JdbcClient jdbc;

  PracticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is practised on somebody, and how often it was begun today. */
  public record Practice(Lesson lesson, UUID booking, int begun) {}

  public List<Practice> of(OfficeId office, UUID officer) {
    return jdbc
        .sql(SELECT + " and officer_id = :officer")
        .param("office", office.value())
        .param("officer", officer)
        .query((row, number) -> practice(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whose task somebody invented is; nobody else ticks it off. */
  public List<Practice> of(OfficeId office, UUID officer, UUID booking) {
    return of(office, officer).stream().filter(one -> one.booking().equals(booking)).toList();
  }

  public void begin(OfficeId office, UUID officer, Lesson lesson, UUID booking, Instant now) {
    jdbc.sql(
            """
            insert into training.practice
              (office_id, officer_id, lesson, booking_id, begun_at)
            values (:office, :officer, :lesson, :booking, :now)
            on conflict (office_id, officer_id, lesson) do update
            set booking_id = excluded.booking_id, begun_at = excluded.begun_at,
                begun = practice.begun + 1
            """)
        .param("office", office.value())
        .param("officer", officer)
        .param("lesson", lesson.name())
        .param("booking", booking)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Done twice it stays done as of the first time. */
  public void done(UUID officer, Lesson lesson, Instant now) {
    jdbc.sql(
            """
            insert into training.progress (officer_id, lesson, done_at)
            values (:officer, :lesson, :now) on conflict (officer_id, lesson) do nothing
            """)
        .param("officer", officer)
        .param("lesson", lesson.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Map<UUID, Set<Lesson>> done(Collection<UUID> officers) {
    var all = new HashMap<UUID, Set<Lesson>>();
    jdbc.sql("select officer_id, lesson from training.progress where officer_id = any(:officers)")
        .param("officers", officers.toArray(UUID[]::new))
        .query(
            row -> {
              var officer = row.getObject("officer_id", UUID.class);
              lesson(row.getString("lesson"))
                  .ifPresent(
                      one ->
                          all.computeIfAbsent(officer, none -> EnumSet.noneOf(Lesson.class))
                              .add(one));
            });
    return all;
  }

  /** Whether this office was not emptied on that day yet; then it is now. */
  public boolean empty(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
                insert into training.emptied (office_id, day) values (:office, :day)
                on conflict (office_id) do update set day = excluded.day
                where emptied.day < excluded.day
                returning day
                """)
        .param("office", office.value())
        .param("day", day)
        .query(LocalDate.class)
        .optional()
        .isPresent();
  }

  public void forget(OfficeId office) {
    jdbc.sql("delete from training.practice where office_id = :office")
        .param("office", office.value())
        .update();
  }

  /** Empty for a lesson of another version of the program. */
  private static Optional<Practice> practice(ResultSet row) throws SQLException {
    var booking = row.getObject("booking_id", UUID.class);
    var begun = row.getInt("begun");
    return lesson(row.getString("lesson")).map(one -> new Practice(one, booking, begun));
  }

  private static Optional<Lesson> lesson(String name) {
    for (var one : Lesson.values()) if (one.name().equals(name)) return Optional.of(one);
    return Optional.empty();
  }
}
