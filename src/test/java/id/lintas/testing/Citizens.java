package id.lintas.testing;

import id.lintas.account.Citizen;
import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.account.session.Session;
import id.lintas.account.session.Sessions;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PersonStore;
import id.lintas.notify.Channel;
import id.lintas.shared.Language;
import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Citizens to test with: signed up, with a confirmed contact, with people the register agreed to.
 * Made without hashing and asking, so that a test may have thousands. No number is given out twice,
 * and none is one of the sandbox's people.
 */
public final class Citizens {
  public static final String PASSWORD = "sungai musi di pagi hari";
  private static final String HASH =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int DAYS = 20_000;

  private final AccountStore accounts;
  private final PersonStore people;
  private final Sessions sessions;
  private final Clock clock;

  private Citizens(ApplicationContext context) {
    accounts = context.getBean(AccountStore.class);
    people = context.getBean(PersonStore.class);
    sessions = context.getBean(Sessions.class);
    clock = context.getBean(Clock.class);
  }

  public static Citizens of(ApplicationContext context) {
    return new Citizens(context);
  }

  /**
   * A citizen and their people.
   *
   * @param cookie for a browser without a secure line
   * @param token for the header {@code Authorization: Bearer <token>}
   */
  public record SignedIn(
      UUID accountId,
      Citizen citizen,
      String address,
      Cookie cookie,
      String token,
      List<Person> people) {
    public List<UUID> personIds() {
      return people.stream().map(Person::id).toList();
    }
  }

  /** The holder first, then adults of the family. */
  public SignedIn with(int numberOfPeople) {
    return withAll(
        IntStream.range(0, numberOfPeople)
            .mapToObj(
                n -> adult(n == 0 ? Relation.SELF : Relation.OTHER_FAMILY, RegisterCheck.MATCHES))
            .toList());
  }

  public SignedIn withAll(List<Person> family) {
    var name = PaperBrowser.freshName();
    var id = UUID.randomUUID();
    var address = name + "@contoh.id";
    var now = clock.instant();
    accounts.add(new AccountStore.Key(id, name, HASH, Language.ID, 0), UUID.randomUUID(), now);
    accounts.setContact(id, Channel.EMAIL, address, now);
    family.forEach(
        person ->
            people.add(
                id,
                person,
                UUID.randomUUID(),
                person.registerCheck() == RegisterCheck.WAITING ? now : null,
                now));
    var citizen = new Citizen(id, name, Language.ID);
    Session session = sessions.begin(citizen, 0, UUID.randomUUID());
    return new SignedIn(
        id,
        citizen,
        address,
        new Cookie("lintas", sessions.cookie(session)),
        sessions.token(session),
        people.people(id));
  }

  public static Person adult(Relation relation, RegisterCheck check) {
    var number = NUMBERS.getAndIncrement();
    var born = LocalDate.of(1950, 1, 1).plusDays(number % DAYS);
    return person(relation, born, number % 2 == 0 ? Sex.MALE : Sex.FEMALE, check);
  }

  public static Person person(Relation relation, LocalDate born, Sex sex, RegisterCheck check) {
    var number = NUMBERS.getAndIncrement();
    // serials below 7000 belong to nobody in the sandbox's population
    var nik =
        "1671%02d%02d%02d%02d%04d"
            .formatted(
                1 + number / 6_000 % 18,
                born.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0),
                born.getMonthValue(),
                born.getYear() % 100,
                1 + number % 6_000);
    return new Person(
        UUID.randomUUID(),
        relation,
        PersonName.of("Warga Rekaan"),
        Nik.of(nik),
        "Palembang",
        born,
        sex,
        MaritalStatus.MARRIED,
        "Jalan Rekaan 1, Palembang",
        "1671010101010001",
        Person.Documents.NONE,
        check);
  }
}
