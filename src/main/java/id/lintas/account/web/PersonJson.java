package id.lintas.account.web;

import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.shared.Sex;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as programs see one. */
record PersonJson(
    UUID id,
    Relation relation,
    String name,
    String nik,
    String birthPlace,
    LocalDate birthDate,
    Sex sex,
    MaritalStatus maritalStatus,
    String address,
    String familyCard,
    @Nullable String birthCertificate,
    @Nullable String marriageCertificate,
    @Nullable String diploma,
    RegisterCheck registerCheck) {
  static PersonJson of(Person person) {
    return new PersonJson(
        person.id(),
        person.relation(),
        person.name().value(),
        person.nik().value(),
        person.birthPlace(),
        person.birthDate(),
        person.sex(),
        person.maritalStatus(),
        person.address(),
        person.familyCard(),
        person.documents().birthCertificate(),
        person.documents().marriageCertificate(),
        person.documents().diploma(),
        person.registerCheck());
  }

  /** Shows nothing of the person: this may end up in logs. */
  @Override
  public String toString() {
    return "PersonJson[" + id + "]";
  }
}
