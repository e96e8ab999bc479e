package id.lintas.archive.store;

import id.lintas.archive.handover.Handover;
import id.lintas.archive.handover.Signature;
import id.lintas.archive.handover.Taker;
import id.lintas.archive.handover.TakerIdentity;
import id.lintas.archive.handover.Taking;
import id.lintas.shared.OfficeId;
import id.lintas.visit.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handovers, the payments that were settled before them, and cancellations of what stayed. */
@Repository
public class HandoverStore {
  private static final String TAKER = "archive.handover.sealed:";
  private static final String SIGNATURE = "archive.handover.signature:";
  private static final String SETTLED = "archive.settlement.sealed:";
  private static final String CANCELLED = "archive.cancellation.sealed:";
  private static final String NAME = "name";
  private static final String IDENTITY = "identity";
  private static final String NUMBER = "number";

  private final JdbcClient jdbc;
  private final ArchiveSeal seal;

  HandoverStore(JdbcClient jdbc, ArchiveSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /**
   * @param nth how often this person took for others this year, with this time; 0 for no proxy
   * @param settledBy who settled the payment, where that was needed
   */
  public record Moment(Instant at, LocalDate on, UUID by, int nth, @Nullable UUID settledBy) {}

  public void add(Visit visit, Taking taking, Moment moment) {
    var details = new HashMap<>(taking.letter());
    details.put(NAME, taking.name().value());
    details.put(IDENTITY, taking.identity().kind().name());
    details.put(NUMBER, taking.identity().number());
    jdbc.sql(
            """
            insert into archive.handover (office_id, visit_id, handed_at, handed_on, handed_by,
              taker, taker_index, nth, receipt, settled_by, sealed, signature, book)
            values (:office, :visit, :at, :on, :by, :taker, :index, :nth, :receipt, :settled,
              :sealed, :signature, :book)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("at", moment.at().atOffset(ZoneOffset.UTC))
        .param("on", moment.on())
        .param("by", moment.by())
        .param("taker", taking.taker().name())
        .param("index", seal.index(taking.identity()))
        .param("nth", moment.nth())
        .param("receipt", taking.receiptLost() ? "LOST" : "SHOWN")
        .param("settled", moment.settledBy())
        .param("sealed", seal.words(details, TAKER + visit.id()))
        .param(
            "signature",
            taking
                .signature()
                .map(one -> seal.bytes(one.png(), SIGNATURE + visit.id()))
                .orElse(null))
        .param("book", taking.book().orElse(null))
        .update();
    for (var check : taking.seen()) add(visit, check);
  }

  private void add(Visit visit, Taker.Check check) {
    jdbc.sql(
            """
            insert into archive.handover_check (office_id, visit_id, item)
            values (:office, :visit, :item)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("item", check.name())
        .update();
  }

  public Optional<Handover> find(OfficeId office, UUID visit) {
    return jdbc.sql(
            "select * from archive.handover where office_id = :office and visit_id = :visit")
        .param("office", office.value())
        .param("visit", visit)
        .query((row, number) -> handover(office, row))
        .optional();
  }

  private Handover handover(OfficeId office, ResultSet row) throws SQLException {
    var visit = row.getObject("visit_id", UUID.class);
    var words = seal.words(row.getBytes("sealed"), TAKER + visit);
    return new Handover(
        visit,
        row.getTimestamp("handed_at").toInstant(),
        row.getObject("handed_by", UUID.class),
        Taker.valueOf(row.getString("taker")),
        words.getOrDefault(NAME, ""),
        row.getInt("nth"),
        row.getString("receipt").equals("LOST"),
        checks(office, visit),
        words,
        Optional.ofNullable(row.getBytes("signature"))
            .map(picture -> Signature.kept(seal.open(picture, SIGNATURE + visit))),
        Optional.ofNullable(row.getString("book")));
  }

  private List<Taker.Check> checks(OfficeId office, UUID visit) {
    return jdbc.sql(
            """
            select item from archive.handover_check
            where office_id = :office and visit_id = :visit order by item
            """)
        .param("office", office.value())
        .param("visit", visit)
        .query((row, number) -> Taker.Check.valueOf(row.getString("item")))
        .list();
  }

  /** How often this person took passports of others with a letter, since that day. */
  public int asProxy(OfficeId office, TakerIdentity taker, LocalDate since) {
    return jdbc.sql(
            """
            select count(*)::int from archive.handover
            where office_id = :office and taker_index = :index and taker = 'PROXY'
              and handed_on >= :since
            """)
        .param("office", office.value())
        .param("index", seal.index(taker))
        .param("since", since)
        .query(Integer.class)
        .single();
  }

  /**
   * A passport that somebody took for its holder.
   *
   * @param proxy blind index of their number, in hexadecimal
   */
  public record ByProxy(String proxy, UUID visit, UUID by, Instant at) {}

  public List<ByProxy> byProxies(OfficeId office, Instant since) {
    return jdbc.sql(
            """
            select encode(taker_index, 'hex') as proxy, visit_id, handed_by, handed_at
            from archive.handover
            where office_id = :office and taker = 'PROXY' and handed_at > :since
            """)
        .param("office", office.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new ByProxy(
                    row.getString("proxy"),
                    row.getObject("visit_id", UUID.class),
                    row.getObject("handed_by", UUID.class),
                    row.getTimestamp("handed_at").toInstant()))
        .list();
  }

  /** Nothing changes where it is there already. */
  public void provisional(Visit visit, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into archive.settlement (office_id, visit_id, entered_by, entered_at)
            values (:office, :visit, :by, :at) on conflict do nothing
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether it was open until now. */
  public boolean settle(Visit visit, UUID by, Instant at, Map<String, String> words) {
    return jdbc.sql(
                """
                update archive.settlement set settled_by = :by, settled_at = :at, sealed = :sealed
                where office_id = :office and visit_id = :visit and settled_by is null
                """)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("sealed", seal.words(words, SETTLED + visit.id()))
            .param("office", visit.office().value())
            .param("visit", visit.id())
            .update()
        == 1;
  }

  /** Visits whose payment waits for a second officer, the longest first. */
  public List<UUID> unsettled(OfficeId office, int most) {
    return jdbc.sql(
            """
            select visit_id from archive.settlement
            where office_id = :office and settled_at is null order by entered_at limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, number) -> row.getObject("visit_id", UUID.class))
        .list();
  }

  public Optional<UUID> settledBy(OfficeId office, UUID visit) {
    return jdbc.sql(
            """
            select settled_by from archive.settlement
            where office_id = :office and visit_id = :visit and settled_by is not null
            """)
        .param("office", office.value())
        .param("visit", visit)
        .query((row, number) -> row.getObject("settled_by", UUID.class))
        .optional();
  }

  /** Whether no other record of this office bears that number. */
  public boolean free(OfficeId office, String number) {
    return jdbc.sql(
            """
            select count(*) = 0 from archive.cancellation
            where office_id = :office and number = :number
            """)
        .param("office", office.value())
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  public void cancel(Visit visit, String number, UUID by, Instant at, Map<String, String> words) {
    jdbc.sql(
            """
            insert into archive.cancellation (office_id, visit_id, number, decided_at, decided_by,
              sealed)
            values (:office, :visit, :number, :at, :by, :sealed)
            """)
        .param("office", visit.office().value())
        .param("visit", visit.id())
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("sealed", seal.words(words, CANCELLED + visit.id()))
        .update();
  }

  /** The number of the record of destruction. */
  public Optional<String> cancelled(OfficeId office, UUID visit) {
    return jdbc.sql(
            """
            select number from archive.cancellation
            where office_id = :office and visit_id = :visit
            """)
        .param("office", office.value())
        .param("visit", visit)
        .query(String.class)
        .optional();
  }
}
