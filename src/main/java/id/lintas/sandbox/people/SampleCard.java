package id.lintas.sandbox.people;

import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Data to type in, as on a person's papers, and what the register will say to them. Papers and
 * register differ in the ways the office meets.
 */
public record SampleCard(
    Expected expected, Resident resident, PersonName name, LocalDate birthDate) {

  /** The answer to expect. */
  public enum Expected {
    MATCHES,
    NAME_DIFFERS,
    DATE_DIFFERS,
    DEAD,
    UNKNOWN
  }

  /** One card for each difference, and some whole families that match. */
  public static List<SampleCard> differing(Population population) {
    var cards = new ArrayList<SampleCard>();
    var families = population.families();
    var adults =
        families.stream().map(List::getFirst).filter(resident -> !resident.dead()).toList();
    cards.add(
        card(Expected.NAME_DIFFERS, adults.get(10), one -> other(one.name()), Resident::birthDate));
    cards.add(
        card(
            Expected.DATE_DIFFERS,
            adults.get(11),
            Resident::name,
            one -> one.birthDate().plusYears(1)));
    first(families, Resident::dead)
        .ifPresent(
            dead -> cards.add(card(Expected.DEAD, dead, Resident::name, Resident::birthDate)));
    cards.add(
        card(Expected.UNKNOWN, stranger(adults.get(12)), Resident::name, Resident::birthDate));
    return List.copyOf(cards);
  }

  private static SampleCard card(
      Expected expected,
      Resident resident,
      Function<Resident, PersonName> name,
      Function<Resident, LocalDate> birthDate) {
    return new SampleCard(expected, resident, name.apply(resident), birthDate.apply(resident));
  }

  private static java.util.Optional<Resident> first(
      List<List<Resident>> families, Predicate<Resident> wanted) {
    return families.stream().flatMap(List::stream).filter(wanted).findFirst();
  }

  private static PersonName other(PersonName name) {
    return PersonName.of(name.value().split(" ")[0] + " Perdana");
  }

  /** The same person under a number that the register never gave out. */
  private static Resident stranger(Resident one) {
    return new Resident(
        Nik.of(one.nik().value().substring(0, 12) + "9999"),
        one.familyCardNumber(),
        one.role(),
        one.name(),
        one.birthDate(),
        one.sex(),
        false);
  }
}
