package id.lintas.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.SlotKey;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.upkeep.ReturningPlaces;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books, gives back and joins lists, for tests of the waiting list. */
final class ListWorld {
  private final ApplicationContext context;
  private final Citizens citizens;

  ListWorld(ApplicationContext context) {
    this.context = context;
    this.citizens = Citizens.of(context);
  }

  Citizens.SignedIn citizen() {
    return citizens.with(1);
  }

  Citizens.SignedIn family(int people) {
    return citizens.with(people);
  }

  Order order(Citizens.SignedIn who, SlotKey slot, String form) {
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var party = who.personIds().stream().map(id -> new Order.Choice(id, wanted)).toList();
    return new Order(
        form,
        slot.office(),
        slot.day(),
        slot.hour(),
        !"PUBLIC".equals(slot.pool().name()),
        party,
        Language.ID);
  }

  String form(Citizens.SignedIn who, OfficeId office) {
    return context.getBean(FormIds.class).issue(who.accountId(), office);
  }

  Outcome place(Citizens.SignedIn who, SlotKey slot) {
    var order = order(who, slot, form(who, slot.office()));
    return context.getBean(PlacingABooking.class).place(who.accountId(), order, Origin.UNKNOWN);
  }

  Booking book(Citizens.SignedIn who, SlotKey slot) {
    return ((Outcome.Done) place(who, slot)).booking();
  }

  void giveBack(Citizens.SignedIn who, Booking booking) {
    var after = context.getBean(ChangingABooking.class).cancel(Asked.by(who.accountId(), booking));
    assertThat(after).isInstanceOf(Outcome.Done.class);
  }

  /** Full for a moment, and then so many are on their way back. */
  void freed(SlotKey slot, int people) {
    var who = family(people);
    giveBack(who, book(who, slot));
  }

  JoiningTheList.Outcome join(
      Citizens.SignedIn who, SlotKey slot, Preference preference, String form, Origin origin) {
    var monday = new SlotKey(slot.office(), slot.week(), slot.hour(), slot.pool());
    return context
        .getBean(JoiningTheList.class)
        .join(
            who.accountId(),
            new JoiningTheList.Asked(order(who, monday, form), preference),
            origin);
  }

  JoiningTheList.Outcome join(Citizens.SignedIn who, SlotKey slot, Preference preference) {
    return join(who, slot, preference, form(who, slot.office()), Origin.UNKNOWN);
  }

  UUID listed(Citizens.SignedIn who, SlotKey slot) {
    return listed(who, slot, Preference.ANY);
  }

  UUID listed(Citizens.SignedIn who, SlotKey slot, Preference preference) {
    return ((JoiningTheList.Outcome.Inside) join(who, slot, preference)).listing();
  }

  /** Everything that is on its way back has come back. */
  void comeBack() {
    var later = context.getBean(Clock.class).instant().plus(Duration.ofHours(25));
    while (context.getBean(ReturningPlaces.class).some(later) > 0) {
      // until nothing is due
    }
  }

  ListingState state(Citizens.SignedIn who, UUID listing) {
    return context
        .getBean(KeepingAListing.class)
        .find(who.accountId(), listing)
        .orElseThrow()
        .state();
  }

  int bookings(SlotKey slot) {
    return count(
        """
        select coalesce(sum(party), 0)::int from booking.booking
        where office_id = '%s' and day = '%s' and hour = '%s' and pool = '%s' and state = 'ACTIVE'
        """
            .formatted(slot.office(), slot.day(), slot.hour(), slot.pool()));
  }

  int onTheirWay(SlotKey slot) {
    return count(
        """
        select coalesce(sum(places), 0)::int from booking.returning_place
        where office_id = '%s' and day = '%s' and hour = '%s' and pool = '%s'
        """
            .formatted(slot.office(), slot.day(), slot.hour(), slot.pool()));
  }

  int count(String sql) {
    return context.getBean(JdbcClient.class).sql(sql).query(Integer.class).single();
  }
}
