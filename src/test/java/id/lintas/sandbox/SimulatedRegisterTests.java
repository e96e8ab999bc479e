package id.lintas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.RegisterAnswer;
import id.lintas.sandbox.people.Population;
import id.lintas.sandbox.people.Resident;
import id.lintas.sandbox.people.SampleCard;
import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedRegisterTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Population POPULATION = Population.of(1671, 2_000);

  @Test
  void isTheSamePopulationForTheSameSeed() {
    assertThat(Population.of(1671, 50).families()).isEqualTo(POPULATION.families().subList(0, 50));
    assertThat(Population.of(1672, 50).families())
        .isNotEqualTo(POPULATION.families().subList(0, 50));
  }

  @Test
  void everybodyHasAProperNumberOfTheirOwn() {
    var everybody = POPULATION.families().stream().flatMap(List::stream).toList();
    assertThat(everybody).hasSize(POPULATION.size()).hasSizeGreaterThan(4_000);
    assertThat(everybody)
        .allSatisfy(
            resident -> {
              assertThat(resident.nik().warnings(resident.birthDate(), resident.sex())).isEmpty();
              assertThat(resident.birthDate()).isBefore(TODAY);
              assertThat(resident.familyCardNumber()).matches("[0-9]{16}");
            });
    assertThat(everybody).anyMatch(resident -> !resident.name().value().contains(" "));
    assertThat(everybody).anyMatch(resident -> resident.name().value().contains("'"));
    assertThat(everybody).anyMatch(resident -> resident.name().value().length() > 50);
    assertThat(everybody).anyMatch(resident -> resident.birthDate().isAfter(TODAY.minusYears(3)));
    assertThat(everybody).anyMatch(resident -> resident.birthDate().isBefore(TODAY.minusYears(60)));
  }

  @Test
  void saysMatchesToWhatTheRegisterHolds() {
    for (var family : POPULATION.families()) {
      for (var resident : family) {
        assertThat(answer(resident, resident.name(), resident.birthDate()))
            .isEqualTo(resident.dead() ? new RegisterAnswer.Dead() : new RegisterAnswer.Matches());
      }
    }
  }

  @Test
  void saysToEachSampleCardWhatItPromises() {
    var cards = SampleCard.differing(POPULATION);
    assertThat(cards).extracting(SampleCard::expected).doesNotHaveDuplicates().hasSize(4);
    for (var card : cards) {
      var expected =
          switch (card.expected()) {
            case MATCHES -> new RegisterAnswer.Matches();
            case NAME_DIFFERS -> new RegisterAnswer.NameDiffers();
            case DATE_DIFFERS -> new RegisterAnswer.DateDiffers();
            case DEAD -> new RegisterAnswer.Dead();
            case UNKNOWN -> new RegisterAnswer.Unknown();
          };
      assertThat(answer(card.resident(), card.name(), card.birthDate())).isEqualTo(expected);
    }
  }

  @Test
  void comparesNamesWithoutSigns() {
    var resident =
        POPULATION.families().stream()
            .flatMap(List::stream)
            .filter(one -> one.name().value().contains("'") && !one.dead())
            .findFirst()
            .orElseThrow();
    var typed = PersonName.of(resident.name().value().replace("'", "").toUpperCase());
    assertThat(answer(resident, typed, resident.birthDate()))
        .isEqualTo(new RegisterAnswer.Matches());
  }

  @Test
  void aWrongNameBesideAnotherFamilyCardMayBeAnybodys() {
    var resident = POPULATION.families().get(4).getFirst();
    var other = PersonName.of("Orang Lain Sekali");
    var card = "1671010101010001";
    var day = resident.birthDate();
    assertThat(answer(resident.nik(), other, day, card)).isEqualTo(new RegisterAnswer.Differs());
    assertThat(answer(resident.nik(), resident.name(), day.plusDays(1), card))
        .isEqualTo(new RegisterAnswer.Differs());
    assertThat(answer(resident, other, day.plusDays(1))).isEqualTo(new RegisterAnswer.Differs());
    assertThat(answer(resident.nik(), resident.name(), day, card))
        .isEqualTo(new RegisterAnswer.Matches());
  }

  private static RegisterAnswer answer(Resident resident, PersonName name, LocalDate birthDate) {
    return answer(resident.nik(), name, birthDate, resident.familyCardNumber());
  }

  private static RegisterAnswer answer(Nik nik, PersonName name, LocalDate day, String card) {
    return SimulatedRegister.answer(POPULATION, nik, name, day, card);
  }
}
