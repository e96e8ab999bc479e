package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.hall.AsideReason;
import id.lintas.visit.hall.QueueClass;
import id.lintas.visit.hall.QueueNumber;
import id.lintas.visit.hall.QueueState;
import id.lintas.visit.hall.Queued;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of the hall and whose they are. */
@Repository
public class QueueStore {
  private static final String ONE = "select * from visit.queue where office_id = :office ";

  private final JdbcClient jdbc;

  QueueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Given up with the transaction, if that fails. */
  public QueueNumber next(OfficeId office, LocalDate day, QueueClass given) {
    var serial =
        jdbc.sql(
                """
                insert into visit.queue_serial (office_id, day, letter, last)
                values (:office, :day, :letter, 1)
                on conflict (office_id, day, letter) do update set last = queue_serial.last + 1
                returning last
                """)
            .param("office", office.value())
            .param("day", day)
            .param("letter", letter(given))
            .query(Integer.class)
            .single();
    return new QueueNumber(given, serial);
  }

  public void add(OfficeId office, Queued one) {
    jdbc.sql(
            """
            insert into visit.queue (office_id, id, day, letter, serial, line, booking_id, people,
              state, issued_at, waits_from, late, told_before, told_minutes)
            values (:office, :id, :day, :letter, :serial, :line, :booking, :people,
              'WAITING', :issued, :issued, :late, :before, :minutes)
            """)
        .param("office", office.value())
        .param("id", one.id())
        .param("day", one.day())
        .param("letter", letter(one.number().given()))
        .param("serial", one.number().serial())
        .param("line", letter(one.line()))
        .param("booking", one.booking().orElse(null))
        .param("people", one.people())
        .param("issued", one.issuedAt().atOffset(ZoneOffset.UTC))
        .param("late", one.late())
        .param("before", one.told().before())
        .param("minutes", one.told().minutes().orElse(null))
        .update();
  }

  public void addMember(OfficeId office, UUID queue, UUID visit) {
    jdbc.sql(
            """
            insert into visit.queue_member (office_id, queue_id, visit_id)
            values (:office, :queue, :visit)
            """)
        .param("office", office.value())
        .param("queue", queue)
        .param("visit", visit)
        .update();
  }

  /** Whose it is. */
  public List<UUID> members(OfficeId office, UUID queue) {
    return jdbc.sql(
            """
            select visit_id from visit.queue_member
            where office_id = :office and queue_id = :queue order by visit_id
            """)
        .param("office", office.value())
        .param("queue", queue)
        .query((row, number) -> row.getObject("visit_id", UUID.class))
        .list();
  }

  /** One more of the party came after all, before it was called. */
  public void grow(OfficeId office, Queued queue, boolean late) {
    jdbc.sql(
            """
            update visit.queue set people = :people, late = late or :late
            where office_id = :office and id = :id
            """)
        .param("people", queue.people() + 1)
        .param("late", late)
        .param("office", office.value())
        .param("id", queue.id())
        .update();
  }

  public Optional<Queued> find(OfficeId office, UUID id) {
    return one(ONE + "and id = :id", office, id);
  }

  /** Until the transaction ends nobody else changes it. */
  public Optional<Queued> lock(OfficeId office, UUID id) {
    return one(
        "select * from visit.queue where office_id = :office and id = :id for update", office, id);
  }

  /** Its last number. */
  public Optional<Queued> ofVisit(OfficeId office, UUID visit) {
    return one(
        """
        select q.* from visit.queue q
        join visit.queue_member m on m.office_id = q.office_id and m.queue_id = q.id
        where q.office_id = :office and m.visit_id = :id order by q.issued_at desc limit 1
        """,
        office,
        visit);
  }

  /** Its last number. */
  public Optional<Queued> ofBooking(OfficeId office, UUID booking) {
    return one(ONE + "and booking_id = :id order by issued_at desc limit 1", office, booking);
  }

  /** One that still waits on that day, locked. */
  public Optional<Queued> waiting(OfficeId office, LocalDate day, UUID booking) {
    return jdbc.sql(
            """
            select * from visit.queue
            where office_id = :office and booking_id = :booking and day = :day
              and state = 'WAITING'
            order by issued_at desc limit 1 for update
            """)
        .param("office", office.value())
        .param("booking", booking)
        .param("day", day)
        .query((row, number) -> queued(row))
        .optional();
  }

  private Optional<Queued> one(String sql, OfficeId office, UUID id) {
    return jdbc.sql(sql)
        .param("office", office.value())
        .param("id", id)
        .query((row, number) -> queued(row))
        .optional();
  }

  public Optional<Queued> byNumber(OfficeId office, LocalDate day, QueueNumber wanted) {
    return jdbc.sql(ONE + "and day = :day and letter = :letter and serial = :serial")
        .param("office", office.value())
        .param("day", day)
        .param("letter", letter(wanted.given()))
        .param("serial", wanted.serial())
        .query((row, number) -> queued(row))
        .optional();
  }

  /** Set aside on that day, the first given first. */
  public List<Queued> aside(OfficeId office, LocalDate day) {
    return jdbc.sql(ONE + "and day = :day and state = 'ASIDE' order by waits_from limit 100")
        .param("office", office.value())
        .param("day", day)
        .query((row, number) -> queued(row))
        .list();
  }

  static String letter(QueueClass one) {
    return String.valueOf(one.letter());
  }

  static QueueNumber number(ResultSet row) throws SQLException {
    return new QueueNumber(QueueClass.of(row.getString("letter")), row.getInt("serial"));
  }

  private static Queued queued(ResultSet row) throws SQLException {
    return new Queued(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        number(row),
        QueueClass.of(row.getString("line")),
        Optional.ofNullable(row.getObject("booking_id", UUID.class)),
        row.getInt("people"),
        QueueState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("reason")).map(AsideReason::valueOf),
        Optional.ofNullable(row.getObject("counter", Integer.class)),
        row.getTimestamp("issued_at").toInstant(),
        row.getBoolean("late"),
        new Queued.Told(
            row.getInt("told_before"),
            Optional.ofNullable(row.getObject("told_minutes", Integer.class))));
  }
}
