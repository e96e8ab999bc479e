package id.lintas.guide;

import id.lintas.office.Fact;
import id.lintas.office.Office;
import id.lintas.office.OfficeDay;
import id.lintas.office.Requirement;
import id.lintas.office.Tariffs;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody should bring, pay and expect in their case at their office.
 *
 * @param mainOffice where to go instead when this is a service unit that does not do it
 * @param price empty where the fees in force have no such booklet
 * @param withoutSurcharge the total if a disaster is accepted as the cause
 */
public record Advice(
    Who who,
    Need need,
    ApplicationKind kind,
    Office office,
    Optional<Office> mainOffice,
    PassportType type,
    ValidityYears years,
    Set<Fact> facts,
    List<Bring> bring,
    Optional<Tariffs.Price> price,
    Optional<Rupiah> withoutSurcharge,
    boolean sameDayPossible,
    boolean sameDay,
    boolean payBeforeVisit,
    Timing timing) {

  /**
   * @param anyOf the documents of which one is enough
   */
  public record Bring(List<Requirement> anyOf) {}

  /**
   * How long it takes.
   *
   * @param examination working days of the examination that comes first; 0 for none
   * @param closed the day that was asked for, when the office is closed on it
   * @param day the day that is counted from
   */
  public record Timing(
      int promised,
      int legal,
      int examination,
      Optional<OfficeDay.Closed> closed,
      LocalDate day,
      LocalDate ready) {}
}
