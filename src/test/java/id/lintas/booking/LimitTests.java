package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.plan.ClosingADay;
import id.lintas.office.Bilingual;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.StoredText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bounds of one hand, against the database and against two nodes' worth of threads. */
@LintasTest
class LimitTests {
  private static final OfficeId OFFICE = OfficeId.of("SOQ");

  @Autowired ApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired ChangingABooking changing;
  @Autowired EndingABooking ending;
  @Autowired ClosingADay closing;
  @Autowired Bookings bookings;
  @Autowired FormIds forms;
  @Autowired Offices offices;
  @Autowired JdbcClient jdbc;

  private Citizens citizens;
  private Weeks weeks;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
  }

  private Outcome place(
      Citizens.SignedIn who, SlotKey slot, int firstPerson, int people, Origin origin) {
    var party =
        who.personIds().subList(firstPerson, firstPerson + people).stream()
            .map(id -> new Order.Choice(id, PlacingABookingTests.newPassport()))
            .toList();
    var form = forms.issue(who.accountId(), slot.office());
    var order = new Order(form, slot.office(), slot.day(), slot.hour(), false, party, Language.ID);
    return placing.place(who.accountId(), order, origin);
  }

  private Outcome place(Citizens.SignedIn who, SlotKey slot, int firstPerson, int people) {
    return place(who, slot, firstPerson, people, Origin.UNKNOWN);
  }

  private static Booking done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).booking();
  }

  private static Limit limit(Outcome outcome) {
    var refusal = ((Outcome.Refused) outcome).refusal();
    assertThat(refusal).isInstanceOf(Refusal.LimitReached.class);
    return ((Refusal.LimitReached) refusal).limit();
  }

  @Test
  void fifteenOfOneFamilyInThirtyDaysAndNoMoreByOneAccount() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 50);
    var who = citizens.with(20);
    for (int booking = 0; booking < 3; booking++) done(place(who, slot, 5 * booking, 5));
    assertThat(limit(place(who, slot, 15, 1))).isEqualTo(Limit.ACCOUNT_PEOPLE);
    assertThat(weeks.slot(slot).taken()).isEqualTo(15);
  }

  /** Each office has its own line, as each node has: only the database knows of all of them. */
  @Test
  void manyAtOnceAtManyOfficesPassTogetherOnlyAsFarAsTheBoundGoes() throws Exception {
    var who = citizens.with(40);
    var slots =
        List.of("SOQ", "BIK", "MKQ", "TIM", "DJJ", "AMQ", "TTE", "MKW").stream()
            .map(office -> weeks.open(OfficeId.of(office), Pool.PUBLIC, 5))
            .toList();
    var tasks = new java.util.ArrayList<Callable<Outcome>>();
    for (int n = 0; n < slots.size(); n++) {
      var first = 5 * n;
      var slot = slots.get(n);
      tasks.add(() -> place(who, slot, first, 5));
    }
    var granted = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(tasks)) {
        if (answer.get() instanceof Outcome.Done) granted++;
        else assertThat(limit(answer.get())).isEqualTo(Limit.ACCOUNT_PEOPLE);
      }
    }
    assertThat(granted).isEqualTo(3);
    assertThat(slots.stream().mapToInt(slot -> weeks.slot(slot).taken()).sum()).isEqualTo(15);
  }

  @Test
  void oneDeviceForFortyPeopleWhoeverSignsInOnIt() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 50);
    var device = new Origin(Optional.of(UUID.randomUUID()), Optional.of("c63364"));
    for (int family = 0; family < 8; family++) done(place(citizens.with(5), slot, 0, 5, device));
    assertThat(limit(place(citizens.with(1), slot, 0, 1, device))).isEqualTo(Limit.DEVICE_PEOPLE);
    // their network is nobody's ground to refuse, and another device is another hand
    var beside = new Origin(Optional.of(UUID.randomUUID()), Optional.of("c63364"));
    done(place(citizens.with(5), slot, 0, 5, beside));
    assertThat(StoredText.tablesWith(device.device().orElseThrow().toString(), jdbc)).isEmpty();
  }

  @Test
  void whoGivesBackThreeTimesWaitsAndALapseCountsAsOne() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 50);
    var who = citizens.with(1);
    for (int n = 0; n < 2; n++) {
      var booking = done(place(who, slot, 0, 1));
      done(changing.cancel(Asked.by(who.accountId(), booking)));
    }
    var unpaid = done(place(who, slot, 0, 1));
    var lapsed = done(ending.lapseUnpaid(OFFICE, unpaid.id()));
    assertThat(lapsed.state()).isEqualTo(BookingState.CANCELLED);
    assertThat(done(ending.lapseUnpaid(OFFICE, unpaid.id())).version()).isEqualTo(lapsed.version());
    assertThat(limit(place(who, slot, 0, 1))).isEqualTo(Limit.ACCOUNT_RETURNS);
    assertThat(((Outcome.Refused) ending.lapseUnpaid(OFFICE, UUID.randomUUID())).refusal())
        .isEqualTo(new Refusal.NoSuchBooking());
  }

  @Test
  void whatTheOfficeClosedCountsAgainstNobody() {
    var who = citizens.with(1);
    for (int n = 0; n < 4; n++) {
      var slot = weeks.open(OFFICE, Pool.PUBLIC, 5);
      var booking = done(place(who, slot, 0, 1));
      closing.close(
          offices.office(OFFICE), slot.day(), new Bilingual("Banjir", "Flood"), "officer:x");
      var displaced = bookings.ofAccount(who.accountId(), booking.code()).orElseThrow();
      assertThat(((Outcome.Refused) ending.lapseUnpaid(OFFICE, displaced.id())).refusal())
          .isEqualTo(new Refusal.Stale());
      done(changing.cancel(Asked.by(who.accountId(), displaced)));
    }
    done(place(who, weeks.open(OFFICE, Pool.PUBLIC, 5), 0, 1));
  }
}
