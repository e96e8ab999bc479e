package id.lintas.booking;

import id.lintas.shared.ApplicationKind;
import id.lintas.shared.MarriageClaim;
import id.lintas.shared.Nik;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One person of a booking and what they apply for. The booking keeps its own copy: whatever happens
 * to the account, the counter knows who was meant.
 *
 * @param person who it is in the account; empty when booked at the desk
 * @param married now or before
 * @param marriageCertificate its number, where an early marriage makes a grown-up; else empty
 */
public record Applicant(
    Optional<UUID> person,
    PersonName name,
    Nik nik,
    LocalDate birthDate,
    Sex sex,
    boolean married,
    String marriageCertificate,
    Wanted wanted) {

  /** Of somebody whose marriage needs no proof. */
  public Applicant(
      Optional<UUID> person,
      PersonName name,
      Nik nik,
      LocalDate birthDate,
      Sex sex,
      boolean married,
      Wanted wanted) {
    this(person, name, nik, birthDate, sex, married, "", wanted);
  }

  /** What is applied for. */
  public record Wanted(ApplicationKind kind, PassportType type, ValidityYears years) {}

  /** The same person, their name spelt like this. */
  public Applicant named(PersonName other) {
    return new Applicant(person, other, nik, birthDate, sex, married, marriageCertificate, wanted);
  }

  /** What their marital status says on the day of the visit. */
  public MarriageClaim marriage(LocalDate visit) {
    return MarriageClaim.of(married, birthDate, visit);
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Applicant[" + wanted + "]";
  }
}
