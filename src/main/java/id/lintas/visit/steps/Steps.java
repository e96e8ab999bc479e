package id.lintas.visit.steps;

import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.sop.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an officer may do with a visit just now. */
public final class Steps {
  private static final Map<SopStep, Step> ALL = new EnumMap<>(SopStep.class);

  static {
    List.of(
            new S01CheckIn(),
            new S02FillForm(),
            new S03HandIn(),
            new S04ExamineDocuments(),
            new S05QueueNumber(),
            new S06CaptureAndInterview(),
            new S07Payment(),
            new S08Verify(),
            new S09Adjudicate(),
            new S10QualityTest(),
            new S11Sign(),
            new S12ScanReady(),
            new S13FileInCabinet(),
            new S14HandOver(),
            new S15Archive())
        .forEach(step -> ALL.put(step.step(), step));
  }

  private Steps() {}

  static List<Choice> at(SopStep step, Hold hold) {
    if (hold == Hold.EXAMINATION) return Examination.choices();
    var found = ALL.get(step);
    return found == null ? List.of() : found.choices();
  }

  /** What these roles may say came of the step where it stands. */
  public static List<Choice> open(Visit visit, Set<Role> roles) {
    return at(visit.step(), visit.hold()).stream()
        .filter(choice -> roles.stream().anyMatch(role -> may(visit, choice, role)))
        .toList();
  }

  private static boolean may(Visit visit, Choice choice, Role role) {
    var verdict =
        visit.sop().decide(visit.step(), visit.hold(), choice.outcome(), new Actor.Officer(role));
    return verdict instanceof Verdict.Moved;
  }
}
