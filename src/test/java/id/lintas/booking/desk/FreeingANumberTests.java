package id.lintas.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.Bookings;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.FindingSomebody.Found;
import id.lintas.booking.store.BookingStore;
import id.lintas.notify.Inbox;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Approvals;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A stranger took a place with somebody's NIK; its owner comes to the desk with their card. */
@LintasTest
class FreeingANumberTests {
  private static final OfficeId OFFICE = OfficeId.of("SUB");

  @Autowired WebApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired FreeingANumber freeing;
  @Autowired FindingSomebody finding;
  @Autowired Bookings bookings;
  @Autowired BookingStore store;
  @Autowired Approvals approvals;
  @Autowired Offices offices;
  @Autowired FormIds forms;
  @Autowired Inbox inbox;
  @Autowired Clock clock;

  private Weeks weeks;
  private Citizens citizens;
  private Officer asks;
  private Officer agrees;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    citizens = Citizens.of(context);
    var officers = new Officers(context);
    asks = officers.at(OFFICE, Role.QUOTA_OFFICER);
    agrees = officers.at(OFFICE, Role.HEAD_OF_OFFICE);
  }

  @Test
  void theOwnerIsFreeAndTheStrangersBookingIsCancelled() {
    var owner = citizens.with(1);
    var nik = owner.people().getFirst().nik();
    var stranger = citizens.withAll(List.of(sameNumber(owner.people().getFirst())));
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 3);
    var parked = booked(stranger, slot);
    assertThat(refusal(place(owner, slot))).isEqualTo(new Refusal.PersonHasPlace(1));
    // every other office learns where to send the owner
    assertThat(finding.find(OfficeId.of("JBR"), nik.value()))
        .isEqualTo(new Found.Elsewhere(offices.office(OFFICE)));
    assertThat(freeing.ask(asks, parked.id(), citizens.with(1).people().getFirst().nik()))
        .isEqualTo(FreeingANumber.Result.OTHER_PERSON);
    assertThat(freeing.ask(asks, UUID.randomUUID(), nik))
        .isEqualTo(FreeingANumber.Result.NO_SUCH_BOOKING);

    assertThat(freeing.ask(asks, parked.id(), nik)).isEqualTo(FreeingANumber.Result.ASKED);
    var request = approvals.waiting(OFFICE, FreeingANumber.KIND, clock.instant()).getFirst();
    assertThat(approvals.approve(asks, request.id(), clock.instant()))
        .isEqualTo(Approvals.Decision.NOT_YOURS);
    assertThat(approvals.approve(agrees, request.id(), clock.instant()))
        .isEqualTo(Approvals.Decision.DONE);
    assertThat(store.find(OFFICE, parked.id()).orElseThrow().state())
        .isEqualTo(BookingState.CANCELLED);
    assertThat(told(stranger, "dibatalkan")).isTrue();
    assertThat(place(owner, slot)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void theOthersOfAPartyKeepTheirPlaces() {
    var owner = citizens.with(1);
    var stranger =
        citizens.withAll(
            List.of(
                Citizens.adult(Relation.SELF, RegisterCheck.MATCHES),
                sameNumber(owner.people().getFirst())));
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var parked = booked(stranger, slot);
    var self = stranger.people().getFirst().id();
    var taken = stranger.people().getLast().id();
    assertThat(bookings.underWay(stranger.accountId(), taken)).isTrue();
    freeing.ask(asks, parked.id(), owner.people().getFirst().nik());
    freeing.ask(asks, parked.id(), owner.people().getFirst().nik());
    var now = clock.instant();
    var requests = approvals.waiting(OFFICE, FreeingANumber.KIND, now);
    assertThat(approvals.approve(agrees, requests.getFirst().id(), now))
        .isEqualTo(Approvals.Decision.DONE);
    assertThat(store.find(OFFICE, parked.id()).orElseThrow().state())
        .isEqualTo(BookingState.ACTIVE);
    assertThat(bookings.underWay(stranger.accountId(), taken)).isFalse();
    assertThat(bookings.underWay(stranger.accountId(), self)).isTrue();
    assertThat(told(stranger, "dilepaskan")).isTrue();
    assertThat(place(owner, slot)).isInstanceOf(Outcome.Done.class);
    for (var late : approvals.waiting(OFFICE, FreeingANumber.KIND, now))
      Assertions.assertThatThrownBy(() -> approvals.approve(agrees, late.id(), now))
          .isInstanceOf(NoLongerPossible.class);
  }

  /** By somebody who knows the family card as well. */
  private static Person sameNumber(Person owner) {
    var other = Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.NAME_DIFFERS);
    return new Person(
        other.id(),
        other.relation(),
        other.name(),
        owner.nik(),
        other.birthPlace(),
        owner.birthDate(),
        owner.sex(),
        other.maritalStatus(),
        other.address(),
        other.familyCard(),
        other.documents(),
        other.registerCheck());
  }

  private Outcome place(Citizens.SignedIn who, SlotKey slot) {
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var party = new ArrayList<Order.Choice>();
    who.personIds().forEach(id -> party.add(new Order.Choice(id, wanted)));
    var form = forms.issue(who.accountId(), slot.office());
    return placing.place(
        who.accountId(),
        new Order(form, slot.office(), slot.day(), slot.hour(), false, party, Language.ID),
        Origin.UNKNOWN);
  }

  private Booking booked(Citizens.SignedIn who, SlotKey slot) {
    return ((Outcome.Done) place(who, slot)).booking();
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }

  private boolean told(Citizens.SignedIn who, String word) {
    return inbox.latest(0).stream()
        .anyMatch(one -> one.address().equals(who.address()) && one.body().contains(word));
  }
}
