package id.lintas.booking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Accounts;
import id.lintas.account.Origin;
import id.lintas.audit.Audit;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.BookingState;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.FormIds;
import id.lintas.booking.Notices;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.CorrectionStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.upkeep.EndingDays;
import id.lintas.booking.upkeep.ReturningPlaces;
import id.lintas.notify.Inbox;
import id.lintas.notify.Outbox;
import id.lintas.office.Bilingual;
import id.lintas.office.ClosingAnOffice;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Which places are held for people whose day is closed on a Friday evening, and until when. */
@LintasTest
class ClosingADayTests {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Bilingual FLOOD = new Bilingual("Banjir", "Flood");

  @Autowired ApplicationContext context;
  @Autowired ReleaseStore releases;
  @Autowired BookingStore store;
  @Autowired PlaceStore places;
  @Autowired CorrectionStore corrections;
  @Autowired ClosingAnOffice closingAnOffice;
  @Autowired OfficeCalendar calendar;
  @Autowired BookingPolicies policies;
  @Autowired Accounts accounts;
  @Autowired Notices notices;
  @Autowired Outbox outbox;
  @Autowired Audit audit;
  @Autowired Inbox inbox;
  @Autowired EndingDays ending;
  @Autowired PlacingABooking placing;
  @Autowired ChangingABooking changing;
  @Autowired ReturningPlaces returning;
  @Autowired FormIds forms;
  @Autowired Offices offices;
  @Autowired TransactionOperations transaction;

  private Office office;
  private Weeks weeks;
  private LocalDate monday;
  private Citizens.SignedIn who;

  @BeforeEach
  void aWeekWithoutHolidays() {
    office = offices.office(OfficeId.of("TRK"));
    weeks = Weeks.of(context);
    who = Citizens.of(context).with(1);
    do monday = weeks.monday();
    while (!calendar.holidays(monday.minusDays(7), monday.plusDays(7)).isEmpty());
  }

  @Test
  void aLaterDayIsHeldAlthoughAnEarlierOneIsNearer() {
    at(monday.plusDays(1));
    var wednesday = at(monday.plusDays(2));
    var friday = at(monday.plusDays(4));
    assertThat(closed(wednesday).proposal().orElseThrow())
        .isEqualTo(new Booking.Proposal(friday, 1, evening(monday)));
  }

  @Test
  void anEarlierDayIsHeldWhenThereIsNoLaterOneAndNeverTheNextWorkingDay() {
    at(monday);
    var tuesday = at(monday.plusDays(1));
    var wednesday = at(monday.plusDays(2));
    assertThat(closed(wednesday).proposal().orElseThrow())
        .isEqualTo(new Booking.Proposal(tuesday, 1, evening(monday)));
  }

  @Test
  void nothingIsHeldThatLeavesNoTimeToAnswer() {
    at(monday);
    var after = closed(at(monday.plusDays(2)));
    assertThat(after.state()).isEqualTo(BookingState.DISPLACED);
    assertThat(after.proposal()).isEmpty();
    assertThat(told("tutup pada")).isTrue();
  }

  @Test
  void whoLetsTheDeadlinePassChoosesThemselvesAndLosesNothing() {
    var tuesday = at(monday.plusDays(1));
    var thursday = at(monday.plusDays(3));
    var friday = at(monday.plusDays(4));
    var before = closed(tuesday);
    assertThat(before.proposal().orElseThrow().slot()).isEqualTo(thursday);
    var until =
        new id.lintas.site.Wording(context, Language.ID).moment(evening(monday), office.zone());
    assertThat(told("sampai " + until)).isTrue();

    ending.lapseProposals(evening(monday).minusSeconds(1));
    assertThat(find(before).proposal()).isPresent();
    ending.lapseProposals(evening(monday));
    var lapsed = find(before);
    assertThat(lapsed.proposal()).isEmpty();
    assertThat(lapsed.state()).isEqualTo(BookingState.DISPLACED);
    assertThat(told("tidak disimpan lagi")).isTrue();
    // free for all, but not at the moment its people could name to somebody
    assertThat(weeks.slot(thursday).left()).isZero();
    while (returning.some(evening(monday.plusDays(1))) > 0) {
      // all that are due by then
    }
    assertThat(weeks.slot(thursday).left()).isEqualTo(1);
    // the closed day passes as well
    ending.end(office.id(), tuesday.day(), evening(tuesday.day().plusDays(1)));
    assertThat(find(before).state()).isEqualTo(BookingState.DISPLACED);
    assertThat(corrections.frozenUntil(before)).isEmpty();

    var chosen =
        ((Outcome.Done) changing.move(Asked.by(who.accountId(), find(before)), friday)).booking();
    assertThat(chosen.slot()).isEqualTo(friday);
    assertThat(chosen.state()).isEqualTo(BookingState.ACTIVE);
    assertThat(chosen.moves()).isZero();
    assertThat(changing.move(Asked.by(who.accountId(), chosen), thursday))
        .as("the move of their own is still there")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whoAcceptsTwiceBecauseTheReplyWasLostHearsTheSame() {
    var tuesday = at(monday.plusDays(1));
    var thursday = at(monday.plusDays(3));
    var before = closed(tuesday);
    var asked = Asked.by(who.accountId(), before);
    var accepted = changing.acceptProposal(asked);
    assertThat(((Outcome.Done) accepted).booking().slot()).isEqualTo(thursday);
    assertThat(changing.acceptProposal(asked)).isEqualTo(accepted);
    assertThat(weeks.slot(thursday).taken()).isEqualTo(1);
    assertThat(changing.acceptProposal(Asked.by(who.accountId(), before.asOf(0))))
        .as("as seen before the day was closed")
        .isEqualTo(Outcome.refused(new Refusal.Stale()));
    changing.cancel(Asked.by(who.accountId(), find(before)));
    assertThat(changing.acceptProposal(asked)).isEqualTo(Outcome.refused(new Refusal.Stale()));
  }

  /** One place at nine o'clock. */
  private SlotKey at(LocalDate day) {
    return weeks.at(office.id(), day, NINE, Pool.PUBLIC, 1, weeks.opened());
  }

  private Instant evening(LocalDate day) {
    return day.atTime(20, 0).atZone(office.zone()).toInstant();
  }

  /** Booked, and its day closed on the Friday evening before. */
  private Booking closed(SlotKey slot) {
    var booking = book(slot);
    var friday = monday.minusDays(3).atTime(18, 30).atZone(office.zone());
    var closing =
        new ClosingADay(
            context.getBean(OpeningStore.class),
            releases,
            store,
            places,
            closingAnOffice,
            calendar,
            policies,
            accounts,
            notices,
            outbox,
            audit,
            Clock.fixed(friday.toInstant(), office.zone()));
    transaction.executeWithoutResult(
        status -> closing.close(office, slot.day(), FLOOD, "officer:x"));
    return find(booking);
  }

  private Booking find(Booking booking) {
    return store.find(office.id(), booking.id()).orElseThrow();
  }

  private Booking book(SlotKey slot) {
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var order =
        new Order(
            forms.issue(who.accountId(), slot.office()),
            slot.office(),
            slot.day(),
            slot.hour(),
            false,
            List.of(new Order.Choice(who.personIds().getFirst(), wanted)),
            Language.ID);
    return ((Outcome.Done) placing.place(who.accountId(), order, Origin.UNKNOWN)).booking();
  }

  private boolean told(String words) {
    return inbox.latest(0).stream()
        .anyMatch(one -> one.address().equals(who.address()) && one.body().contains(words));
  }
}
