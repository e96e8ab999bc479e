package id.lintas.visit.papers.web;

import id.lintas.visit.OwnPages;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which steps have their pages here. */
@Configuration(proxyBeanMethods = false)
class PaperPlaces {
  private static final Set<Class<? extends Outcome>> DECISIONS =
      Set.of(
          Outcome.Cleared.class,
          Outcome.ClearedByForceMajeure.class,
          Outcome.Suspended.class,
          Outcome.Refused.class);

  private record Place(
      SopStep step,
      Hold hold,
      Set<Class<? extends Outcome>> outcomes,
      Function<Visit, String> where)
      implements OwnPages {
    @Override
    public String path(Visit visit) {
      return where.apply(visit);
    }

    /** Forms and documents lie open all day: one scan less for each. */
    @Override
    public boolean atOnce() {
      return step == SopStep.S02_FILL_FORM
          || step == SopStep.S04_EXAMINE_DOCUMENTS && hold == Hold.NONE;
    }
  }

  @Bean
  OwnPages s02FormPlace() {
    return new Place(
        SopStep.S02_FILL_FORM,
        Hold.NONE,
        Set.of(Outcome.FormFilled.class),
        visit -> Desk.address(visit) + "/formulir");
  }

  @Bean
  OwnPages s03HandInPlace() {
    return handIn(Hold.NONE);
  }

  @Bean
  OwnPages s03HandInAgainPlace() {
    return handIn(Hold.RETURNED);
  }

  private static OwnPages handIn(Hold hold) {
    return new Place(
        SopStep.S03_HAND_IN,
        hold,
        Set.of(Outcome.HandedIn.class),
        visit -> S03HandInPages.HAND_IN + "?map=" + visit.folder());
  }

  @Bean
  OwnPages s04DocumentsPlace() {
    return new Place(
        SopStep.S04_EXAMINE_DOCUMENTS,
        Hold.NONE,
        Set.of(
            Outcome.DocumentsComplete.class, Outcome.DocumentsMissing.class, Outcome.Doubted.class),
        visit -> Desk.address(visit) + "/berkas");
  }

  @Bean
  OwnPages s04DecisionPlace() {
    return decision(SopStep.S04_EXAMINE_DOCUMENTS);
  }

  @Bean
  OwnPages s06DecisionPlace() {
    return decision(SopStep.S06_CAPTURE_AND_INTERVIEW);
  }

  @Bean
  OwnPages s09DecisionPlace() {
    return decision(SopStep.S09_ADJUDICATE);
  }

  private static OwnPages decision(SopStep at) {
    return new Place(
        at, Hold.EXAMINATION, DECISIONS, visit -> DecisionPages.DECISIONS + "/" + visit.folder());
  }
}
