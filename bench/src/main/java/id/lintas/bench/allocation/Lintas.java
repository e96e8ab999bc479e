package id.lintas.bench.allocation;

import id.lintas.LintasApplication;
import id.lintas.account.Contact;
import id.lintas.account.Origin;
import id.lintas.account.Person;
import id.lintas.booking.Applicant;
import id.lintas.booking.Bounds;
import id.lintas.booking.FamilyCards;
import id.lintas.booking.GroupCommit;
import id.lintas.booking.MarkKind;
import id.lintas.booking.Marking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.Wishes;
import id.lintas.booking.allocation.AllocationDesk;
import id.lintas.booking.allocation.Decision;
import id.lintas.booking.allocation.Marks;
import id.lintas.notify.Channel;
import id.lintas.sandbox.people.Crowd;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product itself, its whole context started in this process on its real schema: each wish has
 * its people sealed and goes through the desk; each grant leaves claims, booking, sealed people,
 * the marks of the hand it came from, a row of the record and a message. Nothing of it is made
 * again here.
 */
final class Lintas implements Strategy {
  static final String TAKEN =
      """
      select (day - date '2027-03-01') * 480
             + (extract(epoch from hour)::int - 8 * 3600) / 60, taken
      from booking.slot where office_id = 'BPN' and taken > 0
      """;

  private static final OfficeId OFFICE = OfficeId.of("BPN");
  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
  private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);
  private static final int SLOTS_OF_A_DAY = 480;
  private static final Applicant.Wanted FIRST_PASSPORT =
      new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.FIVE);

  private static final FamilyCards OWN_CARD = new FamilyCards(0, 0);
  private static final Bounds BOUNDS =
      new Bounds(
          Map.of(MarkKind.ACCOUNT, 15, MarkKind.CONTACT, 30, MarkKind.DEVICE, 40),
          Map.of(MarkKind.ACCOUNT, 3, MarkKind.CONTACT, 6, MarkKind.DEVICE, 10));

  private final ConfigurableApplicationContext context;
  private final AllocationDesk desk;
  private final Wishes wishes;
  private final Marking marking;

  private Lintas(ConfigurableApplicationContext context) {
    this.context = context;
    desk = context.getBean(AllocationDesk.class);
    wishes = context.getBean(Wishes.class);
    marking = context.getBean(Marking.class);
  }

  /** The database and the keys are told by the environment, as to any node. */
  static Lintas start() {
    return new Lintas(
        SpringApplication.run(LintasApplication.class, "--server.port=0", "--lintas.mode=sandbox"));
  }

  /**
   * A release of minutes, as many days as it takes; the tables are as empty as on the first day.
   */
  static void prepare(Connection connection, Workload workload, int openings) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          truncate booking.slot, booking.booking, booking.nik_claim, booking.trace,
            notify.message cascade;
          delete from booking.release where office_id = 'BPN';
          insert into booking.release (office_id, first_day, opens_at, published_at)
          values ('BPN', '2027-03-01', '2026-01-01', '2026-01-01');
          insert into booking.slot (office_id, day, hour, pool, first_day, capacity)
          select 'BPN', date '2027-03-01' + slot / 480,
                 time '08:00' + slot %% 480 * interval '1 minute', 'PUBLIC', '2027-03-01', %d
          from generate_series(0, %d - 1) slot;
          """
              .formatted(workload.capacity(), workload.slots() * openings));
    }
  }

  @Override
  public Outcome place(Attempt attempt) {
    var party =
        Crowd.family(attempt.number(), attempt.people()).stream().map(Lintas::applicant).toList();
    var account = UUID.randomUUID();
    var contact =
        new Contact(Channel.EMAIL, "warga-" + attempt.number() + "@contoh.id", Language.ID);
    var asker =
        new Wishes.Asker(
            Way.ONLINE,
            account,
            UUID.randomUUID(),
            Language.ID,
            Optional.of(contact),
            marks(account, contact, attempt.number()));
    var wish =
        wishes.wish(
            asker, List.of(slot(attempt.slot())), party, Optional.empty(), Optional.empty());
    try {
      return switch (desk.place(wish)) {
        case Decision.Granted granted -> Outcome.GRANTED;
        case Decision.Refused(Refusal.Full full) -> Outcome.FULL;
        case Decision.Refused other -> throw new IllegalStateException("refused: " + other);
        case Decision.Known known -> throw new IllegalStateException("known: " + known);
      };
    } catch (GroupCommit.Unanswered later) {
      return Outcome.FAILED;
    }
  }

  /** Everybody by a device of their own, all of them behind a few carriers' networks. */
  private Marks marks(UUID account, Contact contact, int number) {
    var origin = new Origin(Optional.of(UUID.randomUUID()), Optional.of("carrier-" + number % 8));
    return marking.marks(account, Optional.of(contact), origin, OWN_CARD, BOUNDS);
  }

  private static SlotKey slot(int number) {
    return new SlotKey(
        OFFICE,
        FIRST_DAY.plusDays(number / SLOTS_OF_A_DAY),
        FIRST_HOUR.plusMinutes(number % SLOTS_OF_A_DAY),
        Pool.PUBLIC);
  }

  private static Applicant applicant(Person person) {
    return new Applicant(
        Optional.of(person.id()),
        person.name(),
        person.nik(),
        person.birthDate(),
        person.sex(),
        person.married(),
        "",
        FIRST_PASSPORT);
  }

  @Override
  public void close() {
    context.close();
  }
}
