package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Outcome;
import org.springframework.context.ApplicationContext;

/** Visits that nobody went on with. */
public final class Lapsed {
  private Lapsed() {}

  /** As after 30 days. */
  public static void now(ApplicationContext context, Visit visit) {
    var moved =
        context
            .getBean(MovingOn.class)
            .move(
                visit.office(),
                visit.id(),
                visit.version(),
                new Outcome.Lapsed(),
                new Actor.Lintas());
    assertThat(moved).isInstanceOf(Moved.Done.class);
  }
}
