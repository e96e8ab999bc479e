package id.lintas.sandbox.people;

import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import java.time.LocalDate;

/** A synthetic person as the simulated register holds them. */
public record Resident(
    Nik nik,
    String familyCardNumber,
    FamilyRole role,
    PersonName name,
    LocalDate birthDate,
    Sex sex,
    boolean dead) {

  /** The place in the family card. */
  public enum FamilyRole {
    HEAD,
    SPOUSE,
    CHILD
  }
}
