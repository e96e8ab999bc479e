package id.lintas.visit.store;

import id.lintas.booking.Applicant;
import id.lintas.booking.Arrived;
import id.lintas.booking.Priority;
import id.lintas.shared.Nik;
import id.lintas.shared.OfficeId;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.EndOutcome;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Move;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits: each statement stays within one office. */
@Repository
public class VisitStore {
  private static final String ONE =
      "select * from visit.visit where office_id = :office and id = :id";

  private final JdbcClient jdbc;
  private final VisitSeal seal;

  VisitStore(JdbcClient jdbc, VisitSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** The next folder of that day; given up with the transaction, if that fails. */
  public FolderNumber nextFolder(OfficeId office, LocalDate day) {
    var serial =
        jdbc.sql(
                """
                insert into visit.folder_day (office_id, day, last) values (:office, :day, 1)
                on conflict (office_id, day) do update set last = folder_day.last + 1
                returning last
                """)
            .param("office", office.value())
            .param("day", day)
            .query(Integer.class)
            .single();
    return FolderNumber.of(day, serial);
  }

  public void add(Visit visit) {
    jdbc.sql(
            """
            insert into visit.visit (office_id, id, folder, booking_id, position, party, priority,
              nik_index, sealed, sop_version, payment_timing, step, hold, version, arrived_at,
              arrival, late, moved_at)
            values (:office, :id, :folder, :booking, :position, :party, :priority,
              :nik, :sealed, :sop, :timing, :step, :hold, :version, :arrived,
              :arrival, :late, :moved)
            """)
        .param("office", visit.office().value())
        .param("id", visit.id())
        .param("folder", visit.folder().value())
        .param("booking", visit.booking())
        .param("position", visit.position())
        .param("party", visit.party())
        .param("priority", visit.priority().map(Enum::name).orElse(null))
        .param("nik", seal.index(visit.applicant().nik()))
        .param("sealed", seal.person(visit.id(), visit.applicant()))
        .param("sop", visit.sop().version())
        .param("timing", visit.sop().timing().name())
        .param("step", visit.step().name())
        .param("hold", visit.hold().name())
        .param("version", visit.version())
        .param("arrived", visit.arrived().at().atOffset(ZoneOffset.UTC))
        .param("arrival", visit.arrived().number())
        .param("late", visit.arrived().late())
        .param("moved", visit.movedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Visit> find(OfficeId office, UUID id) {
    return one(ONE, office, id);
  }

  /**
   * Until the transaction ends nobody else moves it, nor anybody who came with it: what follows for
   * one of a party may depend on the others.
   */
  public Optional<Visit> lock(OfficeId office, UUID id) {
    return jdbc
        .sql(
            """
            select * from visit.visit where office_id = :office and booking_id =
              (select booking_id from visit.visit where office_id = :office and id = :id)
            order by position for update
            """)
        .param("office", office.value())
        .param("id", id)
        .query(
            (row, number) ->
                id.equals(row.getObject("id", UUID.class))
                    ? Optional.of(visit(row))
                    : Optional.<Visit>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Visit> one(String sql, OfficeId office, UUID id) {
    return jdbc.sql(sql)
        .param("office", office.value())
        .param("id", id)
        .query((row, number) -> visit(row))
        .optional();
  }

  public Optional<Visit> byFolder(OfficeId office, FolderNumber folder) {
    return jdbc.sql("select * from visit.visit where office_id = :office and folder = :folder")
        .param("office", office.value())
        .param("folder", folder.value())
        .query((row, number) -> visit(row))
        .optional();
  }

  public List<Visit> ofBooking(OfficeId office, UUID booking) {
    return jdbc.sql(
            """
            select * from visit.visit where office_id = :office and booking_id = :booking
            order by position
            """)
        .param("office", office.value())
        .param("booking", booking)
        .query((row, number) -> visit(row))
        .list();
  }

  /** At most twenty, the latest first. */
  public List<Visit> ofPerson(OfficeId office, Nik nik) {
    return jdbc.sql(
            """
            select * from visit.visit where office_id = :office and nik_index = :nik
            order by arrived_at desc limit 20
            """)
        .param("office", office.value())
        .param("nik", seal.index(nik))
        .query((row, number) -> visit(row))
        .list();
  }

  /** Who waits longest first. */
  public List<Visit> at(OfficeId office, SopStep step, Hold hold, int most) {
    return jdbc.sql(
            """
            select * from visit.visit
            where office_id = :office and step = :step and hold = :hold
            order by moved_at, folder limit :most
            """)
        .param("office", office.value())
        .param("step", step.name())
        .param("hold", hold.name())
        .param("most", most)
        .query((row, number) -> visit(row))
        .list();
  }

  /** At photo and interview without a number that may be called that day; who came first, first. */
  public List<Visit> withoutNumber(OfficeId office, LocalDate day, int most) {
    return jdbc.sql(
            """
            select v.* from visit.visit v
            where v.office_id = :office and v.step = 'S06_CAPTURE_AND_INTERVIEW' and v.hold = 'NONE'
              and not exists (
                select from visit.queue_member m
                join visit.queue q on q.office_id = m.office_id and q.id = m.queue_id
                where m.office_id = v.office_id and m.visit_id = v.id
                  and q.day = :day and q.state <> 'DONE')
            order by v.moved_at, v.folder limit :most
            """)
        .param("office", office.value())
        .param("day", day)
        .param("most", most)
        .query((row, number) -> visit(row))
        .list();
  }

  /** Of every office, at one step, not moved since; who waits longest first. */
  public List<Visit> resting(SopStep step, Hold hold, Instant since, int most) {
    return jdbc.sql(
            """
            select * from visit.visit
            where step = :step and hold = :hold and moved_at < :since
            order by moved_at limit :most
            """)
        .param("step", step.name())
        .param("hold", hold.name())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> visit(row))
        .list();
  }

  /** How many are at one step, resting so. */
  public record Count(SopStep step, Hold hold, int visits) {}

  /** Of those that are under way. */
  public List<Count> counts(OfficeId office) {
    return jdbc.sql(
            """
            select step, hold, count(*)::int as visits from visit.visit
            where office_id = :office and step <> 'S15_ARCHIVE' group by step, hold
            """)
        .param("office", office.value())
        .query(
            (row, number) ->
                new Count(
                    SopStep.valueOf(row.getString("step")),
                    Hold.valueOf(row.getString("hold")),
                    row.getInt("visits")))
        .list();
  }

  /**
   * Makes the move if the visit stands where the table says it does, and as it was seen.
   *
   * @param officer whose hands count where two are needed; null for the bank and the system
   * @return whether it stood so
   */
  public boolean move(Visit visit, Move move, @Nullable UUID officer, Instant now) {
    return jdbc.sql(
                """
                update visit.visit
                set step = :next, hold = :nextHold, ended = :end, version = version + 1,
                    moved_at = :now,
                    captured_by = case when :hand = 'CAPTURED' then :officer::uuid
                                       else captured_by end,
                    adjudicated_by = case when :hand = 'ADJUDICATED' then :officer::uuid
                                          else adjudicated_by end,
                    signed_by = case when :hand = 'SIGNED' then :officer::uuid else signed_by end
                where office_id = :office and id = :id and version = :version
                  and step = :step and hold = :hold
                """)
            .param("next", move.next().name())
            .param("nextHold", move.nextHold().name())
            .param("end", move.end().map(Enum::name).orElse(null))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("hand", move.hand().name())
            .param("officer", officer)
            .param("office", visit.office().value())
            .param("id", visit.id())
            .param("version", visit.version())
            .param("step", move.at().name())
            .param("hold", move.hold().name())
            .update()
        == 1;
  }

  /**
   * Seals the person anew, of whom only the spelling may have changed: the NIK must be the one that
   * stands there.
   *
   * @return whether it stood as it was seen
   */
  public boolean rename(Visit visit, Applicant corrected) {
    return jdbc.sql(
                """
                update visit.visit set sealed = :sealed, version = version + 1
                where office_id = :office and id = :id and version = :version
                  and nik_index = :nik
                """)
            .param("sealed", seal.person(visit.id(), corrected))
            .param("office", visit.office().value())
            .param("id", visit.id())
            .param("version", visit.version())
            .param("nik", seal.index(corrected.nik()))
            .update()
        == 1;
  }

  private Visit visit(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Visit(
        id,
        OfficeId.of(row.getString("office_id")),
        new FolderNumber(row.getString("folder")),
        row.getObject("booking_id", UUID.class),
        row.getInt("position"),
        row.getInt("party"),
        Optional.ofNullable(row.getString("priority")).map(Priority::valueOf),
        seal.person(id, row.getBytes("sealed")),
        Sop.of(row.getInt("sop_version"), PaymentTiming.valueOf(row.getString("payment_timing"))),
        SopStep.valueOf(row.getString("step")),
        Hold.valueOf(row.getString("hold")),
        Optional.ofNullable(row.getString("ended")).map(EndOutcome::valueOf),
        row.getInt("version"),
        new Arrived(
            row.getInt("arrival"),
            row.getBoolean("late"),
            row.getTimestamp("arrived_at").toInstant()),
        row.getTimestamp("moved_at").toInstant(),
        new Visit.Eyes(
            Optional.ofNullable(row.getObject("captured_by", UUID.class)),
            Optional.ofNullable(row.getObject("adjudicated_by", UUID.class)),
            Optional.ofNullable(row.getObject("signed_by", UUID.class))));
  }
}
