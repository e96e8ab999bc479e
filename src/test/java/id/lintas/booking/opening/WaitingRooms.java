package id.lintas.booking.opening;

import id.lintas.account.Origin;
import id.lintas.booking.Order;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.OpeningStore;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whole openings for tests of what comes after them. */
public final class WaitingRooms {
  private final ApplicationContext context;

  private WaitingRooms(ApplicationContext context) {
    this.context = context;
  }

  public static WaitingRooms of(ApplicationContext context) {
    return new WaitingRooms(context);
  }

  public SlotKey announced(OfficeId office, int places) {
    var weeks = Weeks.of(context);
    var opensAt = context.getBean(Clock.class).instant().plus(Duration.ofHours(1));
    var slot = weeks.at(office, weeks.monday(), LocalTime.of(13, 0), Pool.PUBLIC, places, opensAt);
    context
        .getBean(Drawing.class)
        .announce(new OpeningKey(office, slot.week()), opensAt, Duration.ofMinutes(10));
    return slot;
  }

  /** With the word to be booked in any afternoon. */
  public UUID entered(Citizens.SignedIn who, SlotKey slot, Order order) {
    var asked =
        new EnteringARoom.Asked(
            order,
            true,
            new Preference(Set.of(), Preference.Part.AFTERNOON),
            "/antrian/" + slot.office());
    var outcome =
        context.getBean(EnteringARoom.class).enter(who.accountId(), asked, Origin.UNKNOWN);
    return ((EnteringARoom.Outcome.Inside) outcome).entry();
  }

  /** The moment has come, and all that follows by itself is done. */
  public void open(SlotKey slot) {
    var key = new OpeningKey(slot.office(), slot.week());
    for (var table : List.of("opening", "release"))
      context
          .getBean(JdbcClient.class)
          .sql(
              """
              update booking.%s set opens_at = now() - interval '1 minute'
              where office_id = :office and first_day = :week
              """
                  .formatted(table))
          .param("office", slot.office().value())
          .param("week", slot.week())
          .update();
    long before = -2;
    for (int look = 0; look < 1_000; look++) {
      var now =
          context
              .getBean(TransactionOperations.class)
              .execute(
                  locked -> context.getBean(OpeningStore.class).lock(key).orElseThrow().version());
      if (now == before) return;
      context.getBean(Rooms.class).followAll();
      before = now;
    }
    throw new IllegalStateException("the opening does not come to rest");
  }

  public boolean booked(Citizens.SignedIn who, UUID entry) {
    return context.getBean(KeepingAnEntry.class).find(who.accountId(), entry).orElseThrow().state()
        == EntryState.BOOKED;
  }
}
