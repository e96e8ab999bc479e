package id.lintas.guide;

import id.lintas.office.Fact;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.PriceLine;
import id.lintas.office.Setting;
import id.lintas.office.Tariffs;
import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the office's documents, fees and calendar together for one case. */
@Component
class Advising {
  /** Two working days for the record, one for the head of office's decision. */
  static final int EXAMINATION_WORKING_DAYS = 3;

  static final int DAYS_AHEAD_MAX = 300;

  private final Offices offices;
  private final Documents documents;
  private final Tariffs tariffs;
  private final OfficeCalendar calendar;
  private final OfficeSettings settings;

  Advising(
      Offices offices,
      Documents documents,
      Tariffs tariffs,
      OfficeCalendar calendar,
      OfficeSettings settings) {
    this.offices = offices;
    this.documents = documents;
    this.tariffs = tariffs;
    this.calendar = calendar;
    this.settings = settings;
  }

  /**
   * When they come: what is to be brought and paid holds as of that day.
   *
   * @param closed the day that was asked for, when the office is closed on it
   */
  record Visit(Optional<OfficeDay.Closed> closed, LocalDate day) {}

  /** On the day that was asked for, or the first open one after it; else on the next that is. */
  Visit visit(Office office, Optional<LocalDate> wished, LocalDate today) {
    var asked = wished.filter(day -> mayBeAsked(day, today));
    var closed =
        asked
            .map(day -> calendar.day(office.id(), day))
            .filter(OfficeDay.Closed.class::isInstance)
            .map(OfficeDay.Closed.class::cast);
    var day =
        asked
            .filter(open -> closed.isEmpty())
            .orElseGet(() -> calendar.readyOn(office.id(), asked.orElse(today), 1));
    return new Visit(closed, day);
  }

  Advice advise(
      Case applicant,
      Office office,
      PassportType type,
      ValidityYears years,
      Answers answers,
      Visit visit) {
    var facts = answers.facts().orElse(Set.of());
    var sameDayPossible = Tariffs.sameDayPossible(applicant.kind());
    var sameDay = sameDayPossible && answers.sameDay();
    var price = tariffs.price(applicant.kind(), type, years, sameDay, visit.day());
    var inForce = settings.on(office.id(), visit.day());
    return new Advice(
        applicant.who(),
        applicant.need(),
        applicant.kind(),
        office,
        mainOffice(applicant, office),
        type,
        years,
        facts,
        documents.bring(applicant, office.id(), facts, visit.day()),
        price,
        price.filter(one -> facts.contains(Fact.FORCE_MAJEURE)).map(Advising::withoutSurcharge),
        sameDayPossible,
        sameDay,
        !applicant.need().examined() && inForce.text(Setting.PAYMENT_TIMING).equals("BEFORE_VISIT"),
        timing(applicant, office, visit, inForce));
  }

  /** Lost and damaged passports are examined at the main office only. */
  private Optional<Office> mainOffice(Case applicant, Office office) {
    return applicant.need() == Need.LOST || applicant.need() == Need.DAMAGED
        ? office.parent().flatMap(offices::find)
        : Optional.empty();
  }

  private static Rupiah withoutSurcharge(Tariffs.Price price) {
    return price.lines().stream()
        .filter(line -> line.item() != PriceLine.Item.LOST && line.item() != PriceLine.Item.DAMAGED)
        .map(PriceLine::amount)
        .reduce(Rupiah.ZERO, Rupiah::plus);
  }

  private Advice.Timing timing(
      Case applicant, Office office, Visit visit, OfficeSettings.InForce inForce) {
    var promised = inForce.number(Setting.PROMISED_WORKING_DAYS);
    var examination = applicant.need().examined() ? EXAMINATION_WORKING_DAYS : 0;
    return new Advice.Timing(
        promised,
        inForce.number(Setting.LEGAL_WORKING_DAYS),
        examination,
        visit.closed(),
        visit.day(),
        calendar.readyOn(office.id(), visit.day(), promised + examination));
  }

  /** The calendar is known for about a year. */
  static boolean mayBeAsked(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(30)) && !day.isAfter(today.plusDays(DAYS_AHEAD_MAX));
  }
}
