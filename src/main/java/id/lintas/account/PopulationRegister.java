package id.lintas.account;

import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import java.time.LocalDate;

/**
 * The population register (Dukcapil), which alone knows whether a person exists. It answers what
 * agrees, never what it holds. It may be slow or down: callers ask outside of transactions, bound
 * their patience, and go on without it.
 */
public interface PopulationRegister {

  /** Never throws: a fault of the line is {@link RegisterAnswer.Unavailable}. */
  RegisterAnswer ask(Nik nik, PersonName name, LocalDate birthDate, String familyCard);
}
