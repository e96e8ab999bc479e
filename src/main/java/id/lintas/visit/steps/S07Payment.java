package id.lintas.visit.steps;

import id.lintas.visit.Happened;
import id.lintas.visit.PromisedDay;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** The bank tells of a payment; until it does, the proof that the applicant shows counts. */
final class S07Payment implements Step {
  @Override
  public SopStep step() {
    return SopStep.S07_PAYMENT;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(
            new Outcome.PaidProvisionally(),
            new Field(Happened.NTPN, Field.Kind.NTPN),
            new Field(PromisedDay.PAID_ON, Field.Kind.PAID_DAY)),
        Choice.of(new Outcome.Withdrawn(), Field.note()));
  }
}
