package id.lintas.booking.pattern;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.ProxiesSeen;
import id.lintas.booking.Way;
import id.lintas.booking.store.ExceptionStore;
import id.lintas.booking.store.PatternStore;
import id.lintas.booking.store.PatternStore.Listed;
import id.lintas.booking.store.PatternStore.Report;
import id.lintas.booking.store.SeenStore;
import id.lintas.office.Hours;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.staff.Officer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the report of each office once a day, and anew when an officer asks. Nothing follows from
 * it by itself: it names, people look. What it is made of is kept for ninety days.
 */
@Component
public class PatternReports {
  /** What is read for a report, and what an earlier one may be compared with. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final LocalTime FROM = LocalTime.of(5, 0);
  private static final int MINUTES_AROUND = 30;
  private static final int LISTED = 14;
  private static final int BOOKINGS_SHOWN = 40;

  private final SeenStore seen;
  private final ExceptionStore exceptions;
  private final ProxiesSeen proxies;
  private final PatternStore store;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final OfficeSettings settings;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  PatternReports(
      SeenStore seen,
      ExceptionStore exceptions,
      ProxiesSeen proxies,
      PatternStore store,
      Offices offices,
      OfficeCalendar calendar,
      OfficeSettings settings,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.seen = seen;
    this.exceptions = exceptions;
    this.proxies = proxies;
    this.store = store;
    this.offices = offices;
    this.calendar = calendar;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Each office's of today, from five in the morning of its own clock; how many were made here. */
  public int daily() {
    var made = 0;
    for (var id : store.offices()) {
      var office = offices.office(id);
      var now = clock.instant();
      if (now.atZone(office.zone()).toLocalTime().isBefore(FROM)) continue;
      var claim = "day:" + office.today(now);
      if (!store.claimed(id, claim) && makeOfDay(office, claim, now)) made++;
    }
    return made;
  }

  /** The claim, the work and what is forgotten are one transaction: who dies in it did nothing. */
  private boolean makeOfDay(Office office, String claim, Instant now) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!make(office, claim, Optional.empty(), now)) return false;
              store.forgetBefore(office.id(), now.minus(KEPT));
              return true;
            }));
  }

  /** As things stand now; asked again within the same minute, it is the same report. */
  @Transactional
  public void makeNow(Officer officer) {
    var office = offices.office(officer.office());
    var now = clock.instant();
    var claim = "minute:" + now.truncatedTo(ChronoUnit.MINUTES);
    if (make(office, claim, Optional.of(officer.id()), now))
      audit.record(
          new Entry(
              officer.actor(),
              office.id(),
              "booking.patterns.made",
              "patterns:" + claim,
              Map.of()));
  }

  private boolean make(Office office, String claim, Optional<UUID> askedBy, Instant now) {
    var report = new Report(office.id(), UUID.randomUUID(), now, askedBy);
    if (!store.claim(report, claim)) return false;
    var thresholds = Thresholds.of(settings.on(office.id(), office.today(now)));
    store.add(report, Patterns.find(observed(office, now), thresholds, now));
    return true;
  }

  private Observed observed(Office office, Instant now) {
    var since = now.minus(Span.MONTH.duration());
    var hours =
        calendar.days(office.id(), office.today(since), office.today(now)).stream()
            .filter(OfficeDay.Open.class::isInstance)
            .map(OfficeDay.Open.class::cast)
            .collect(Collectors.toMap(OfficeDay.Open::date, OfficeDay.Open::hours));
    var bookings =
        seen.since(office.id(), since).stream()
            .map(one -> outsideHours(one, office, hours) ? one.madeOutsideHours() : one)
            .toList();
    return new Observed(
        bookings, exceptions.since(office.id(), since), proxies.since(office.id(), since));
  }

  /** Half an hour before the doors open and after they close is work too, and so is the break. */
  private static boolean outsideHours(Seen one, Office office, Map<LocalDate, Hours> hours) {
    if (one.way() != Way.WALK_IN) return false;
    var at = one.madeAt().atZone(office.zone());
    var open = hours.get(at.toLocalDate());
    return open == null
        || at.toLocalTime().plusMinutes(MINUTES_AROUND).isBefore(open.opens())
        || at.toLocalTime().minusMinutes(MINUTES_AROUND).isAfter(open.closes());
  }

  /**
   * A report with what it found, and the last ones of the office.
   *
   * @param bookings those named with the findings, as far as they are listed
   */
  public record Shown(
      Optional<Report> report,
      List<Finding> findings,
      Map<UUID, Listed> bookings,
      List<Report> earlier) {}

  /**
   * The newest, or the one that is asked for; that somebody looked is recorded.
   *
   * @param what they looked at: the page or the table
   */
  @Transactional
  public Shown read(Officer officer, Optional<UUID> id, String what) {
    var all = store.reports(officer.office(), LISTED);
    var report =
        id.flatMap(wanted -> all.stream().filter(one -> one.id().equals(wanted)).findFirst())
            .or(() -> all.stream().findFirst());
    var object = "patterns:" + report.map(one -> one.id().toString()).orElse("none");
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "booking.patterns.read",
            object,
            Map.of("as", what)));
    var findings = report.map(store::findings).orElse(List.of());
    var named =
        findings.stream()
            .flatMap(one -> one.bookings().stream().limit(BOOKINGS_SHOWN))
            .collect(Collectors.toSet());
    var bookings =
        store.listed(officer.office(), named).stream()
            .collect(Collectors.toMap(Listed::id, Function.identity()));
    return new Shown(report, findings, bookings, all);
  }
}
