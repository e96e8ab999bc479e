package id.lintas.sandbox.people;

import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.shared.Nik;
import id.lintas.shared.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Grown-up families without end for a rehearsal, told apart by a number. Nobody of them is in the
 * simulated register, or shares a NIK with those who are: they live in a region of their own.
 */
public final class Crowd {
  public static final int LARGEST_FAMILY = 5;
  private static final String REGION = "949901";
  private static final LocalDate OLDEST = LocalDate.of(1956, 1, 1);
  private static final int BIRTHDAYS = 18_000;
  private static final int FIRST_SERIAL = 7_000;
  private static final int SERIALS = 3_000;
  private static final List<Relation> RELATIONS =
      List.of(
          Relation.SELF, Relation.SPOUSE, Relation.PARENT, Relation.SIBLING, Relation.OTHER_FAMILY);

  private Crowd() {}

  /** The holder first, then the family; all of them may apply for a first passport. */
  public static List<Person> family(int number, int people) {
    return IntStream.range(0, people).mapToObj(one -> person(number, one)).toList();
  }

  private static Person person(int family, int position) {
    var number = (long) family * LARGEST_FAMILY + position;
    if (number >= (long) BIRTHDAYS * SERIALS) throw new IllegalArgumentException("too many people");
    var sex = number % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    var born = OLDEST.plusDays(number % BIRTHDAYS);
    return new Person(
        UUID.randomUUID(),
        RELATIONS.get(position),
        Names.any(sex, new SplittableRandom(number)),
        nik(born, sex, FIRST_SERIAL + number / BIRTHDAYS),
        "Jayapura",
        born,
        sex,
        MaritalStatus.MARRIED,
        "Jalan Rekaan " + family,
        REGION + "0101010001",
        Person.Documents.NONE,
        RegisterCheck.MATCHES);
  }

  private static Nik nik(LocalDate born, Sex sex, long serial) {
    return Nik.of(
        "%s%02d%02d%02d%04d"
            .formatted(
                REGION,
                born.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0),
                born.getMonthValue(),
                born.getYear() % 100,
                serial));
  }
}
