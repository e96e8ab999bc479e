package id.lintas.booking.store;

import id.lintas.booking.BookingState;
import id.lintas.booking.pattern.Figures;
import id.lintas.booking.pattern.Finding;
import id.lintas.booking.pattern.Pattern;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports on patterns and their findings, and how long all of it is kept. */
@Repository
public class PatternStore {
  private final JdbcClient jdbc;

  PatternStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param askedBy the officer, where it is not the day's own
   */
  public record Report(OfficeId office, UUID id, Instant madeAt, Optional<UUID> askedBy) {}

  /** False when somebody else made this very report, or is at it. */
  public boolean claim(Report report, String claim) {
    return jdbc.sql(
            """
                insert into booking.pattern_report (office_id, id, claim, made_at, asked_by)
                values (:office, :id, :claim, :at, :by)
                on conflict (office_id, claim) do nothing
                returning id
                """)
        .param("office", report.office().value())
        .param("id", report.id())
        .param("claim", claim)
        .param("at", report.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", report.askedBy().orElse(null))
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Offices that ever published places. */
  public List<OfficeId> offices() {
    return jdbc.sql("select distinct office_id from booking.release order by office_id")
        .query((row, number) -> OfficeId.of(row.getString("office_id")))
        .list();
  }

  public boolean claimed(OfficeId office, String claim) {
    return jdbc.sql(
            """
            select exists (select from booking.pattern_report
                           where office_id = :office and claim = :claim)
            """)
        .param("office", office.value())
        .param("claim", claim)
        .query(Boolean.class)
        .single();
  }

  public void add(Report report, List<Finding> findings) {
    for (int number = 1; number <= findings.size(); number++)
      add(report, number, findings.get(number - 1));
  }

  private void add(Report report, int number, Finding finding) {
    jdbc.sql(
            """
            insert into booking.pattern_finding (office_id, report_id, number, kind, subject,
              week_counted, week_people, week_bookings, week_others, week_least,
              month_counted, month_people, month_bookings, month_others, month_least, bookings)
            values (:office, :report, :number, :kind, :subject, :wc, :wp, :wb, :wo, :wl,
              :mc, :mp, :mb, :mo, :ml, :bookings::uuid[])
            """)
        .param("office", report.office().value())
        .param("report", report.id())
        .param("number", number)
        .param("kind", finding.pattern().name())
        .param("subject", HexFormat.of().parseHex(finding.subject()))
        .param("wc", finding.week().counted())
        .param("wp", finding.week().people())
        .param("wb", finding.week().bookings())
        .param("wo", finding.week().others())
        .param("wl", finding.week().least())
        .param("mc", finding.month().counted())
        .param("mp", finding.month().people())
        .param("mb", finding.month().bookings())
        .param("mo", finding.month().others())
        .param("ml", finding.month().least())
        .param("bookings", AllocationStore.texts(finding.bookings(), UUID::toString))
        .update();
  }

  /** The newest first. */
  public List<Report> reports(OfficeId office, int limit) {
    return jdbc.sql(
            """
            select id, made_at, asked_by from booking.pattern_report
            where office_id = :office order by made_at desc, id limit :limit
            """)
        .param("office", office.value())
        .param("limit", limit)
        .query((row, number) -> report(office, row))
        .list();
  }

  private static Report report(OfficeId office, ResultSet row) throws SQLException {
    return new Report(
        office,
        row.getObject("id", UUID.class),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getObject("asked_by", UUID.class)));
  }

  public List<Finding> findings(Report report) {
    return jdbc.sql(
            """
            select kind, subject, week_counted, week_people, week_bookings, week_others,
                   week_least, month_counted, month_people, month_bookings, month_others,
                   month_least, bookings
            from booking.pattern_finding
            where office_id = :office and report_id = :report order by number
            """)
        .param("office", report.office().value())
        .param("report", report.id())
        .query((row, number) -> finding(row))
        .list();
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        Pattern.valueOf(row.getString("kind")),
        HexFormat.of().formatHex(row.getBytes("subject")),
        figures(row, "week_"),
        figures(row, "month_"),
        List.of((UUID[]) row.getArray("bookings").getArray()));
  }

  private static Figures figures(ResultSet row, String span) throws SQLException {
    return new Figures(
        row.getInt(span + "counted"),
        row.getInt(span + "people"),
        row.getInt(span + "bookings"),
        row.getInt(span + "others"),
        row.getInt(span + "least"));
  }

  /** A booking as it is listed with a finding: its code, never its people. */
  public record Listed(
      UUID id, BookingCode code, LocalDate day, LocalTime hour, int people, BookingState state) {}

  public List<Listed> listed(OfficeId office, Collection<UUID> bookings) {
    return jdbc.sql(
            """
            select id, code, day, hour, party, state from booking.booking
            where office_id = :office and id = any(:ids::uuid[]) order by day, hour, number
            """)
        .param("office", office.value())
        .param("ids", AllocationStore.texts(bookings, UUID::toString))
        .query(
            (row, number) ->
                new Listed(
                    row.getObject("id", UUID.class),
                    new BookingCode(row.getString("code")),
                    row.getObject("day", LocalDate.class),
                    row.getObject("hour", LocalTime.class),
                    row.getInt("party"),
                    BookingState.valueOf(row.getString("state"))))
        .list();
  }

  /** What is older is nobody's business any more. */
  public int forgetBefore(OfficeId office, Instant moment) {
    return forget("booking.trace", "made_at", office, moment)
        + forget("booking.exception", "agreed_at", office, moment)
        + forget("booking.pattern_report", "made_at", office, moment)
        + forgetWhoWaited("booking.entry", "entered_at", office, moment)
        + forgetWhoWaited("booking.listing", "listed_at", office, moment);
  }

  /** The row itself stays: whoever was drawn may find themselves in the draw. */
  private int forgetWhoWaited(String table, String column, OfficeId office, Instant moment) {
    return jdbc.sql(
            """
            update %s
            set account_mark = null, contact_mark = null, device_mark = null, network = null
            where office_id = :office and %s < :moment and account_mark is not null
            """
                .formatted(table, column))
        .param("office", office.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private int forget(String table, String column, OfficeId office, Instant moment) {
    return jdbc.sql(
            "delete from %s where office_id = :office and %s < :moment".formatted(table, column))
        .param("office", office.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
