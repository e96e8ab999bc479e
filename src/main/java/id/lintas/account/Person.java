package id.lintas.account;

import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody an account may apply for: its holder or family, with the data of their identity card.
 *
 * @param familyCard number of the Kartu Keluarga
 * @param documents numbers of further documents, empty where not given
 */
public record Person(
    UUID id,
    Relation relation,
    PersonName name,
    Nik nik,
    String birthPlace,
    LocalDate birthDate,
    Sex sex,
    MaritalStatus maritalStatus,
    String address,
    String familyCard,
    Documents documents,
    RegisterCheck registerCheck) {

  public record Documents(String birthCertificate, String marriageCertificate, String diploma) {
    public static final Documents NONE = new Documents("", "", "");

    @Override
    public String toString() {
      return "Documents";
    }
  }

  /** Married now or before, which the law treats alike. */
  public boolean married() {
    return maritalStatus != MaritalStatus.NEVER_MARRIED;
  }

  public Person checked(RegisterCheck outcome) {
    return new Person(
        id,
        relation,
        name,
        nik,
        birthPlace,
        birthDate,
        sex,
        maritalStatus,
        address,
        familyCard,
        documents,
        outcome);
  }

  /** What the register is asked about is the same. */
  public boolean sameIdentity(Person other) {
    return nik.equals(other.nik)
        && name.equals(other.name)
        && birthDate.equals(other.birthDate)
        && familyCard.equals(other.familyCard);
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
