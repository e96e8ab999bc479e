package id.lintas.booking.ticket;

import id.lintas.account.Origin;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.AdmittingAWalkIn;
import id.lintas.booking.desk.BookingForSomebody;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Officer;
import id.lintas.testing.Citizens;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Bookings to make tickets of, placed as citizens and the desk place them. */
final class BookedTickets {
  static final OfficeId OFFICE = OfficeId.of("TTE");
  static final String LONGEST =
      "Maximilianus Wicaksono Hadiningrat Kusumawardhana Sosrokusumo Adiwinata Prawirodirjo Notonegoro Surya";

  /** Names as different as names are. */
  static final String[] FIVE = {
    LONGEST.substring(0, 100),
    "Sukarno",
    "Zoë Ny. D’Haän-Łukasz",
    "W" + "w".repeat(59),
    "Nur'aini Fitriani Rahmawati Sastrowardoyo Puspitaningrum",
  };

  private final ApplicationContext context;
  private final Citizens citizens;
  private final Weeks weeks;

  BookedTickets(ApplicationContext context) {
    this.context = context;
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
  }

  record Booked(Citizens.SignedIn who, Booking booking) {
    String path() {
      return "/tiket/" + booking.code().grouped();
    }

    LocalDate birthDate() {
      return booking.applicants().getFirst().birthDate();
    }
  }

  Booked forOne() {
    return forPeople(OFFICE, ApplicationKind.NEW, "Sukarno");
  }

  Booked forFive() {
    return forPeople(OFFICE, ApplicationKind.REPLACE, FIVE);
  }

  Booked forPeople(OfficeId office, ApplicationKind kind, String... names) {
    return forPeople(weeks.open(office, Pool.PUBLIC, 10), kind, names);
  }

  Booked sameDay() {
    return forPeople(weeks.open(OFFICE, Pool.SAME_DAY, 10), ApplicationKind.NEW, "Sukarno");
  }

  private Booked forPeople(SlotKey slot, ApplicationKind kind, String... names) {
    var office = slot.office();
    var who = citizens.withAll(Arrays.stream(names).map(BookedTickets::named).toList());
    var wanted = new Applicant.Wanted(kind, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var party = who.personIds().stream().map(id -> new Order.Choice(id, wanted)).toList();
    var form = context.getBean(FormIds.class).issue(who.accountId(), office);
    var fast = slot.pool() == Pool.SAME_DAY;
    var order = new Order(form, office, slot.day(), slot.hour(), fast, party, Language.ID);
    return new Booked(
        who,
        done(context.getBean(PlacingABooking.class).place(who.accountId(), order, Origin.UNKNOWN)));
  }

  private static Person named(String name) {
    var one = Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.MATCHES);
    return new Person(
        one.id(),
        one.relation(),
        PersonName.of(name),
        one.nik(),
        one.birthPlace(),
        one.birthDate(),
        one.sex(),
        one.maritalStatus(),
        one.address(),
        one.familyCard(),
        one.documents(),
        one.registerCheck());
  }

  /** Somebody of seventy comes to the desk on a working day to come. */
  Booking walkIn(Officer officer) {
    var office = context.getBean(Offices.class).office(officer.office());
    var today = office.today(context.getBean(Clock.class).instant());
    for (int day = 0; day < 10; day++) numbers(office, today.plusDays(day));
    var form = context.getBean(FormIds.class).issue(officer.id(), office.id());
    var visitor =
        new AdmittingAWalkIn.Visitor(
            aminah(today.minusYears(70)), Optional.empty(), Optional.empty());
    return done(context.getBean(AdmittingAWalkIn.class).admit(officer, form, visitor, Language.ID));
  }

  /** An officer books for somebody who stands at the desk. */
  Booking assisted(Officer officer) {
    var slot = weeks.open(officer.office(), Pool.ASSISTED, 10);
    var form = context.getBean(FormIds.class).issue(officer.id(), officer.office());
    var party = List.of(aminah(LocalDate.of(1985, 4, 9)));
    return done(
        context
            .getBean(BookingForSomebody.class)
            .place(officer, form, slot.day(), slot.hour(), party, Language.EN));
  }

  private static Applicant aminah(LocalDate born) {
    var person = Citizens.person(Relation.SELF, born, Sex.FEMALE, RegisterCheck.MATCHES);
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var name = PersonName.of("Aminah");
    return new Applicant(Optional.empty(), name, person.nik(), born, person.sex(), true, wanted);
  }

  private void numbers(Office office, LocalDate day) {
    var there =
        context.getBean(ReleaseStore.class).slots(office.id(), day, day, office.zone()).stream()
            .anyMatch(slot -> slot.key().pool() == Pool.PRIORITY);
    if (!there) weeks.at(office.id(), day, LocalTime.of(8, 0), Pool.PRIORITY, 20, weeks.opened());
  }

  static Booking done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) return done.booking();
    throw new AssertionError(((Outcome.Refused) outcome).refusal().toString());
  }

  static List<String> names(Booking booking) {
    return booking.applicants().stream().map(one -> one.name().value()).toList();
  }
}
