package id.lintas.archive;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.Happened;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Outcome;
import java.util.Map;
import org.springframework.web.context.WebApplicationContext;

/** Visits whose passport is made, at an office of the test's own. */
public final class MadeVisits {
  private final OfficeId office;
  private final Officers officers;
  private final ArrivedVisits arrived;
  private final MovingOn moving;
  private final Officer everybody;

  public MadeVisits(WebApplicationContext context, OfficeId office) {
    this.office = office;
    this.officers = new Officers(context);
    this.arrived = new ArrivedVisits(context, office);
    this.moving = context.getBean(MovingOn.class);
    this.everybody =
        officers.at(office, Role.INFORMATION, Role.EXAMINER, Role.PRODUCTION, Role.HANDOVER);
  }

  public Visit done(Officer officer, Visit visit, Outcome outcome) {
    var said = new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of());
    return ((Moved.Done) moving.move(officer, said)).visit();
  }

  /** Photo, fingerprints and interview are there; to be paid for. */
  public Visit captured() {
    var visit = done(everybody, arrived.one(), new Outcome.FormFilled());
    visit = done(everybody, visit, new Outcome.HandedIn());
    visit = done(everybody, visit, new Outcome.DocumentsComplete());
    return done(officers.at(office, Role.CAPTURE), visit, new Outcome.Captured());
  }

  /** At S12, paid as the bank told. */
  public Visit signed() {
    var visit = captured();
    return made(
        ((Moved.Done)
                moving.move(
                    office, visit.id(), visit.version(), new Outcome.Paid(), new Actor.Bank()))
            .visit());
  }

  /** At S12, the payment entered from its proof. */
  public Visit signed(Officer finance) {
    return made(done(finance, captured(), new Outcome.PaidProvisionally()));
  }

  /** At S12, with what was written of the receipt, and the booklet's number. */
  public Visit signed(Officer finance, Map<String, String> receipt, String booklet) {
    var captured = captured();
    var said =
        new MovingOn.Said(
            captured.id(), captured.version(), new Outcome.PaidProvisionally(), receipt);
    return made(
        ((Moved.Done) moving.move(finance, said)).visit(), Map.of(Happened.BOOKLET, booklet));
  }

  private Visit made(Visit paid) {
    return made(paid, Map.of());
  }

  private Visit made(Visit paid, Map<String, String> booklet) {
    var adjudicator = officers.at(office, Role.ADJUDICATOR);
    var visit = done(adjudicator, paid, new Outcome.Compared());
    visit = done(adjudicator, visit, new Outcome.Approved());
    var passed =
        new MovingOn.Said(visit.id(), visit.version(), new Outcome.QualityPassed(), booklet);
    visit = ((Moved.Done) moving.move(everybody, passed)).visit();
    return done(officers.at(office, Role.SIGNER), visit, new Outcome.Signed());
  }
}
