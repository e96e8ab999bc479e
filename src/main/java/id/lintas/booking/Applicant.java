package id.lintas.booking;

import id.lintas.shared.ApplicationKind;
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
 */
public record Applicant(
    Optional<UUID> person,
    PersonName name,
    Nik nik,
    LocalDate birthDate,
    Sex sex,
    boolean married,
    Wanted wanted) {

  /** What is applied for. */
  public record Wanted(ApplicationKind kind, PassportType type, ValidityYears years) {}

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Applicant[" + wanted + "]";
  }
}
