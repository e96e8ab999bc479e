package id.lintas.booking.opening;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.OpeningStore;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Waiting rooms to test with, whose moment comes when the test says so. */
public final class AnnouncedRooms {
  public static final Duration TURN = Duration.ofMinutes(10);
  private static final int LOOKS_MAX = 1_000;

  private final Weeks weeks;
  private final Drawing drawing;
  private final Rooms rooms;
  private final OpeningStore openings;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;
  private final Clock clock;

  private AnnouncedRooms(ApplicationContext context) {
    weeks = Weeks.of(context);
    drawing = context.getBean(Drawing.class);
    rooms = context.getBean(Rooms.class);
    openings = context.getBean(OpeningStore.class);
    transaction = context.getBean(TransactionOperations.class);
    jdbc = context.getBean(JdbcClient.class);
    clock = context.getBean(Clock.class);
  }

  public static AnnouncedRooms of(ApplicationContext context) {
    return new AnnouncedRooms(context);
  }

  /** Hours with so many places each, of a week of its own, whose list is open. */
  public List<SlotKey> announced(OfficeId office, int... places) {
    return announced(office, weeks.monday(), places);
  }

  /** The same, of a week whose days are shown to choose from. */
  public List<SlotKey> announcedSoon(OfficeId office, int... places) {
    var monday =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .plusWeeks(1);
    return announced(office, monday, places);
  }

  private List<SlotKey> announced(OfficeId office, LocalDate monday, int... places) {
    var opensAt = clock.instant().plus(Duration.ofHours(1));
    var slots = new ArrayList<SlotKey>();
    for (int hour = 0; hour < places.length; hour++)
      slots.add(
          weeks.at(office, monday, LocalTime.of(8 + hour, 0), Pool.PUBLIC, places[hour], opensAt));
    drawing.announce(new OpeningKey(office, monday), opensAt, TURN);
    return slots;
  }

  static OpeningKey key(SlotKey slot) {
    return new OpeningKey(slot.office(), slot.week());
  }

  /** The moment has come: the list closes, and all that follows by itself is done. */
  public void open(SlotKey slot) {
    for (var table : List.of("opening", "release"))
      jdbc.sql(
              """
              update booking.%s set opens_at = now() - interval '1 minute'
              where office_id = :office and first_day = :week
              """
                  .formatted(table))
          .param("office", slot.office().value())
          .param("week", slot.week())
          .update();
    goOn(slot);
  }

  /** Whoever has a turn did not use it, and all that follows by itself is done. */
  public void letTurnsRunOut(SlotKey slot) {
    jdbc.sql(
            """
            with raised as (
              update booking.opening set version = version + 1
              where office_id = :office and first_day = :week returning version)
            update booking.entry e
            set turn_ends_at = now() - interval '1 second', version = raised.version from raised
            where e.office_id = :office and e.first_day = :week and e.state = 'TURN'
            """)
        .param("office", slot.office().value())
        .param("week", slot.week())
        .update();
    goOn(slot);
  }

  /** The node's own follower may be at it as well: until two looks behind its back see the same. */
  public void goOn(SlotKey slot) {
    long before = -2;
    for (int look = 0; look < LOOKS_MAX; look++) {
      var now = transaction.execute(locked -> openings.lock(key(slot)).orElseThrow().version());
      if (now == before) return;
      rooms.followAll();
      before = now;
    }
    throw new IllegalStateException("the opening does not come to rest");
  }
}
