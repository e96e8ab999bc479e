package id.lintas.sandbox;

import id.lintas.account.PopulationRegister;
import id.lintas.account.RegisterAnswer;
import id.lintas.sandbox.people.Population;
import id.lintas.sandbox.people.Resident;
import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Answers as the population register would, over the synthetic population. */
@Component
@OnlyInSandbox
class SimulatedRegister implements PopulationRegister {
  private static final Duration SLOW = Duration.ofSeconds(8);

  private final SamplePeople people;
  private final SandboxSettings settings;

  SimulatedRegister(SamplePeople people, SandboxSettings settings) {
    this.people = people;
    this.settings = settings;
  }

  @Override
  public RegisterAnswer ask(Nik nik, PersonName name, LocalDate birthDate, String familyCard) {
    return switch (settings.registerMode()) {
      case NORMAL -> answer(people.population(), nik, name, birthDate, familyCard);
      case SLOW -> {
        LockSupport.parkNanos(SLOW.toNanos());
        yield answer(people.population(), nik, name, birthDate, familyCard);
      }
      case DOWN -> new RegisterAnswer.Unavailable();
    };
  }

  static RegisterAnswer answer(
      Population population, Nik nik, PersonName name, LocalDate birthDate, String familyCard) {
    return population
        .find(nik)
        .map(resident -> compared(resident, name, birthDate, familyCard))
        .orElseGet(RegisterAnswer.Unknown::new);
  }

  private static RegisterAnswer compared(
      Resident resident, PersonName name, LocalDate birthDate, String familyCard) {
    if (resident.dead()) return new RegisterAnswer.Dead();
    var sameName = resident.name().normalized().equals(name.normalized());
    var sameDate = resident.birthDate().equals(birthDate);
    if (sameName && sameDate) return new RegisterAnswer.Matches();
    if (!sameName && !sameDate || !resident.familyCardNumber().equals(familyCard))
      return new RegisterAnswer.Differs();
    return sameDate ? new RegisterAnswer.NameDiffers() : new RegisterAnswer.DateDiffers();
  }
}
