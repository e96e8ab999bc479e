package id.lintas.visit;

import id.lintas.office.Offices;
import id.lintas.office.Requirements;
import id.lintas.office.Tariffs;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.site.Guidance;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Move;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The help on a step's page: the rows of the table that begin there, and the laws that documents
 * and fees name. Only the sentence of what a step is for is written by hand.
 */
@Component
public class StepHelp implements Guidance.Known {
  private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

  private final Requirements requirements;
  private final Tariffs tariffs;
  private final Offices offices;
  private final Clock clock;

  StepHelp(Requirements requirements, Tariffs tariffs, Offices offices, Clock clock) {
    this.requirements = requirements;
    this.tariffs = tariffs;
    this.offices = offices;
    this.clock = clock;
  }

  /** For this visit: its own procedure and hold, and the documents of what is applied for. */
  public Guidance of(Visit visit) {
    var basis =
        visit.step() == SopStep.S04_EXAMINE_DOCUMENTS
            ? documents(visit.office(), visit.applicant().wanted().kind())
            : basis(visit.step());
    return guidance(visit.sop(), visit.step(), visit.hold(), basis);
  }

  /** For whoever comes to that step. */
  public Guidance of(SopStep step) {
    var sop = Sop.of(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS);
    return guidance(sop, step, Hold.NONE, basis(step));
  }

  @Override
  public Optional<Guidance> of(String step) {
    return Arrays.stream(SopStep.values())
        .filter(one -> one.name().equals(step))
        .findFirst()
        .map(this::of);
  }

  private List<String> basis(SopStep step) {
    return step == SopStep.S07_PAYMENT
        ? tariffs.inForce(LocalDate.ofInstant(clock.instant(), CAPITAL)).stream()
            .map(list -> list.legalBasis())
            .toList()
        : List.of();
  }

  private List<String> documents(OfficeId office, ApplicationKind kind) {
    var today = offices.office(office).today(clock.instant());
    return requirements.inForce(office, kind, today).stream()
        .map(one -> one.legalBasis().title())
        .distinct()
        .toList();
  }

  private static Guidance guidance(Sop sop, SopStep step, Hold hold, List<String> basis) {
    var purpose =
        hold == Hold.EXAMINATION ? "visit.help." + Hold.EXAMINATION : "visit.help." + step;
    var ways = sop.from(step, hold).stream().map(StepHelp::way).toList();
    return new Guidance(purpose, ways, basis);
  }

  private static Guidance.Way way(Move move) {
    var next = new ArrayList<String>();
    if (move.end().isPresent()) next.add("visit.end." + move.end().get());
    next.add("visit.step." + move.next());
    if (move.nextHold() != Hold.NONE) next.add("visit.hold." + move.nextHold());
    return new Guidance.Way(
        "visit.happened." + move.outcome().getSimpleName(), next, who(move.who()));
  }

  private static String who(Actor who) {
    return switch (who) {
      case Actor.Officer(var role) -> "staff.role." + role;
      case Actor.Bank bank -> "visit.help.bank";
      case Actor.Lintas lintas -> "visit.help.lintas";
    };
  }
}
