package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.StoredText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintasTest
class PlacingABookingTests {
  private static final OfficeId OFFICE = OfficeId.of("SOQ");
  private static final OfficeId OTHER = OfficeId.of("BIK");

  @Autowired ApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired FormIds forms;
  @Autowired BookingStore store;
  @Autowired ReleaseStore releases;
  @Autowired Bookings bookings;
  @Autowired JdbcClient jdbc;

  private Citizens citizens;
  private Weeks weeks;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
  }

  static Applicant.Wanted newPassport() {
    return new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
  }

  private Order order(Citizens.SignedIn who, SlotKey slot, String form) {
    var party = who.personIds().stream().map(id -> new Order.Choice(id, newPassport())).toList();
    return new Order(
        form,
        slot.office(),
        slot.day(),
        slot.hour(),
        slot.pool() == Pool.SAME_DAY,
        party,
        Language.ID);
  }

  private Outcome place(Citizens.SignedIn who, SlotKey slot) {
    return placing.place(
        who.accountId(),
        order(who, slot, forms.issue(who.accountId(), slot.office())),
        Origin.UNKNOWN);
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void aFamilyGetsPlacesTogetherAndACode() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 6);
    var family = citizens.with(5);
    var booking = ((Outcome.Done) place(family, slot)).booking();
    assertThat(booking.party()).isEqualTo(5);
    assertThat(booking.number()).isEqualTo(1);
    assertThat(weeks.slot(slot).left()).isEqualTo(1);
    assertThat(bookings.ofAccount(family.accountId())).containsExactly(booking);
    assertThat(bookings.ofHolder(booking.code(), family.people().getFirst().birthDate()))
        .contains(booking);
    assertThat(bookings.ofAccount(UUID.randomUUID(), booking.code())).isEmpty();
    assertThat(bookings.underWay(family.accountId())).isTrue();
    assertThat(refusal(place(citizens.with(2), slot))).isEqualTo(new Refusal.Full());
  }

  @Test
  void fiveHundredAtOnceForTenPlacesMakeExactlyTen() throws Exception {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 10);
    var contenders = new ArrayList<Citizens.SignedIn>();
    for (int i = 0; i < 500; i++) contenders.add(citizens.with(1));
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          contenders.stream()
              .map(
                  who ->
                      threads.submit(
                          () -> {
                            start.await();
                            return place(who, slot);
                          }))
              .toList();
      start.countDown();
      var granted = 0;
      for (var answer : answers) {
        switch (answer.get()) {
          case Outcome.Done done -> granted++;
          case Outcome.Refused no -> assertThat(no.refusal()).isEqualTo(new Refusal.Full());
        }
      }
      assertThat(granted).isEqualTo(10);
    }
    assertThat(weeks.slot(slot).left()).isZero();
    assertThat(store.ofDay(OFFICE, slot.day(), 100)).hasSize(10);
  }

  @Test
  void oneFormSentManyTimesAtOnceIsOneBooking() throws Exception {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 50);
    var who = citizens.with(2);
    var order = order(who, slot, forms.issue(who.accountId(), OFFICE));
    var ids = new ArrayList<UUID>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          java.util.stream.IntStream.range(0, 40)
              .mapToObj(
                  n -> threads.submit(() -> placing.place(who.accountId(), order, Origin.UNKNOWN)))
              .toList();
      for (var answer : answers) ids.add(((Outcome.Done) answer.get()).booking().id());
    }
    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(weeks.slot(slot).taken()).isEqualTo(2);
  }

  @Test
  void aFormIsGoodForOneWishOnly() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 9);
    var other = weeks.open(OFFICE, Pool.PUBLIC, 9);
    var who = citizens.with(2);
    var form = forms.issue(who.accountId(), OFFICE);
    assertThat(placing.place(who.accountId(), order(who, slot, form), Origin.UNKNOWN))
        .isInstanceOf(Outcome.Done.class);
    assertThat(refusal(placing.place(who.accountId(), order(who, other, form), Origin.UNKNOWN)))
        .isEqualTo(new Refusal.ForgedForm());
    assertThat(weeks.slot(other).taken()).isZero();
  }

  @Test
  void onePersonAtTwoOfficesAtOnceHasOnePlace() throws Exception {
    for (int round = 0; round < 20; round++) {
      var here = weeks.open(OFFICE, Pool.PUBLIC, 5);
      var there = weeks.open(OTHER, Pool.PUBLIC, 5);
      var who = citizens.with(2);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var first = threads.submit(() -> place(who, here));
        var second = threads.submit(() -> place(who, there));
        var both = List.of(first.get(), second.get());
        assertThat(both.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(both.stream().filter(Outcome.Refused.class::isInstance))
            .allSatisfy(no -> assertThat(refusal(no)).isInstanceOf(Refusal.PersonHasPlace.class));
      }
      assertThat(weeks.slot(here).taken() + weeks.slot(there).taken()).isEqualTo(2);
    }
  }

  @Test
  void refusesForgedForeignAndExpiredForms() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var who = citizens.with(1);
    var other = citizens.with(1);
    var ofOther = forms.issue(other.accountId(), OFFICE);
    var ofOtherOffice = forms.issue(who.accountId(), OTHER);
    for (var form : List.of("", "x.y", ofOther, ofOtherOffice, ofOther + "x"))
      assertThat(refusal(placing.place(who.accountId(), order(who, slot, form), Origin.UNKNOWN)))
          .isEqualTo(new Refusal.ForgedForm());
    assertThat(weeks.slot(slot).taken()).isZero();
  }

  @Test
  void refusesStrangersAndPartiesAgainstTheRules() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 9);
    var who = citizens.with(1);
    var form = forms.issue(who.accountId(), OFFICE);
    var stranger = List.of(new Order.Choice(UUID.randomUUID(), newPassport()));
    var nobody = new Order(form, OFFICE, slot.day(), slot.hour(), false, List.of(), Language.ID);
    var foreign = new Order(form, OFFICE, slot.day(), slot.hour(), false, stranger, Language.ID);
    assertThat(refusal(placing.place(who.accountId(), nobody, Origin.UNKNOWN)))
        .isInstanceOf(Refusal.PartyRefused.class);
    assertThat(refusal(placing.place(who.accountId(), foreign, Origin.UNKNOWN)))
        .isInstanceOf(Refusal.PartyRefused.class);
    var nowhere = new SlotKey(OFFICE, slot.day(), LocalTime.of(22, 0), Pool.PUBLIC);
    assertThat(refusal(place(who, nowhere))).isEqualTo(new Refusal.NoSuchPlace());
    var elsewhere = new SlotKey(OfficeId.of("ZZZ"), slot.day(), slot.hour(), Pool.PUBLIC);
    assertThat(refusal(place(who, elsewhere))).isEqualTo(new Refusal.NoSuchPlace());
  }

  @Test
  void whoseDataMayBeAnybodysIsNotBookedAndAMisspeltNameIs() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 20);
    assertThat(PartyRules.against(RegisterCheck.WAITING)).isEmpty();
    for (var check : RegisterCheck.values()) {
      // the application itself asks about who waits, at a moment of its own
      if (check == RegisterCheck.WAITING) continue;
      var who = citizens.withAll(List.of(Citizens.adult(Relation.SELF, check)));
      var outcome = place(who, slot);
      var rule =
          switch (check) {
            case WAITING, MATCHES, NAME_DIFFERS, DATE_DIFFERS -> null;
            case DIFFERS -> PartyRules.Rule.REGISTER_DIFFERS;
            case REFUSED -> PartyRules.Rule.REGISTER_REFUSED;
            case CONFIRMED_ELSEWHERE -> PartyRules.Rule.CONFIRMED_ELSEWHERE;
          };
      if (rule == null) assertThat(outcome).as(check.name()).isInstanceOf(Outcome.Done.class);
      else
        assertThat(refusal(outcome))
            .isEqualTo(new Refusal.PartyRefused(List.of(new PartyRules.Fault(1, rule))));
    }
  }

  @Test
  void keepsNoNameAndNoNumberReadable() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var who = citizens.with(1);
    assertThat(place(who, slot)).isInstanceOf(Outcome.Done.class);
    var nik = who.people().getFirst().nik().value();
    assertThat(StoredText.tablesWith(nik, jdbc)).isEmpty();
  }

  @Test
  void theDatabaseItselfRefusesOnePlaceTooMany() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var update =
        jdbc.sql(
            "update booking.slot set taken = 2 where office_id = 'SOQ' and day = '%s'"
                .formatted(slot.day()));
    org.assertj.core.api.Assertions.assertThatThrownBy(update::update)
        .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
  }
}
