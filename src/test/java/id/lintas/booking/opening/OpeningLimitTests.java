package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.Applicant;
import id.lintas.booking.FormIds;
import id.lintas.booking.Limit;
import id.lintas.booking.Order;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.OpeningStore;
import id.lintas.booking.store.PatternStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The bounds of one hand where they matter most: in the opening itself. */
@LintasTest
class OpeningLimitTests {
  private static final OfficeId OFFICE = OfficeId.of("PKY");
  private static final String CARRIER = "a whole carrier";

  @Autowired ApplicationContext context;
  @Autowired EnteringARoom entering;
  @Autowired KeepingAnEntry keeping;
  @Autowired Drawing drawing;
  @Autowired Rooms rooms;
  @Autowired OpeningStore openings;
  @Autowired PatternStore patterns;
  @Autowired FormIds forms;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Citizens citizens;
  private Weeks weeks;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
  }

  private SlotKey announced(int places) {
    var opensAt = clock.instant().plus(Duration.ofHours(1));
    var slot = weeks.at(OFFICE, weeks.monday(), LocalTime.of(8, 0), Pool.PUBLIC, places, opensAt);
    drawing.announce(new OpeningKey(OFFICE, slot.week()), opensAt, Duration.ofMinutes(10));
    return slot;
  }

  private EnteringARoom.Outcome enter(Citizens.SignedIn who, SlotKey slot, Origin origin) {
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var order =
        new Order(
            forms.issue(who.accountId(), OFFICE),
            OFFICE,
            slot.day(),
            slot.hour(),
            false,
            who.personIds().stream().map(id -> new Order.Choice(id, wanted)).toList(),
            Language.ID);
    return entering.enter(
        who.accountId(),
        new EnteringARoom.Asked(order, true, Preference.ANY, "/antrian/" + OFFICE),
        origin);
  }

  private static Origin device(UUID id) {
    return new Origin(Optional.of(id), Optional.of(CARRIER));
  }

  private void open(SlotKey slot) {
    for (var table : List.of("opening", "release"))
      jdbc.sql(
              "update booking.%s set opens_at = now() - interval '1 minute' where office_id = :office and first_day = :week"
                  .formatted(table))
          .param("office", OFFICE.value())
          .param("week", slot.week())
          .update();
    long before = -2;
    for (int look = 0; look < 1_000; look++) {
      var key = new OpeningKey(OFFICE, slot.week());
      var now = transaction.execute(locked -> openings.lock(key).orElseThrow().version());
      if (now == before) return;
      rooms.followAll();
      before = now;
    }
    throw new IllegalStateException("the opening does not come to rest");
  }

  private List<String> traced(UUID account) {
    return jdbc.sql(
            """
            select t.kind || case when t.network is null then '' else '+NETWORK' end
            from booking.trace t join booking.booking b
              on b.office_id = t.office_id and b.id = t.booking_id
            where b.account_id = :account order by 1
            """)
        .param("account", account)
        .query(String.class)
        .list();
  }

  @Test
  void aPlaceBookedWithThePhoneOffCountsForTheHandThatEntered() {
    var slot = announced(3);
    var who = citizens.with(2);
    enter(who, slot, device(UUID.randomUUID()));
    open(slot);
    assertThat(traced(who.accountId())).containsExactly("ACCOUNT+NETWORK", "CONTACT", "DEVICE");
  }

  @Test
  void oneDeviceWaitsForFortyPeopleAndTheNextIsToldAtTheDoor() {
    var slot = announced(50);
    var device = device(UUID.randomUUID());
    var inside = new ArrayList<Citizens.SignedIn>();
    for (int family = 0; family < 8; family++) {
      inside.add(citizens.with(5));
      assertThat(enter(inside.getLast(), slot, device))
          .isInstanceOf(EnteringARoom.Outcome.Inside.class);
    }
    var next = citizens.with(1);
    assertThat(enter(next, slot, device))
        .isEqualTo(
            new EnteringARoom.Outcome.Refused(new Refusal.ManyInLine(Limit.DEVICE_PEOPLE, 40)));
    // the whole carrier is no ground for anything
    assertThat(enter(next, slot, device(UUID.randomUUID())))
        .isInstanceOf(EnteringARoom.Outcome.Inside.class);
    // who leaves makes room for others of the same hand
    var left = inside.getFirst().accountId();
    keeping.leave(left, keeping.live(left).getFirst().id());
    assertThat(enter(citizens.with(5), slot, device))
        .isInstanceOf(EnteringARoom.Outcome.Inside.class);
    open(slot);
    assertThat(enter(citizens.with(1), slot, device))
        .isInstanceOf(EnteringARoom.Outcome.Refused.class);
    assertThat(weeks.slot(slot).taken()).isEqualTo(41);
  }

  @Test
  void whatWasKeptAtTheDoorIsForgottenWithTheRest() {
    var slot = announced(1);
    var who = citizens.with(1);
    enter(who, slot, device(UUID.randomUUID()));
    patterns.forgetBefore(OFFICE, clock.instant().plus(Duration.ofDays(1)));
    var kept =
        jdbc.sql(
                """
                select count(*) from booking.entry
                where account_id = :account
                  and (account_mark is not null or device_mark is not null or network is not null)
                """)
            .param("account", who.accountId())
            .query(Integer.class)
            .single();
    assertThat(kept).isZero();
  }
}
