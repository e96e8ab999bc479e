package id.lintas.visit.steps;

import id.lintas.visit.sop.SopStep;
import java.util.List;

/** What officers do at one step. */
interface Step {
  SopStep step();

  /** In the order of the page, the usual one first. */
  List<Choice> choices();
}
