package id.lintas.archive;

import id.lintas.archive.boxes.PuttingInBoxes;
import id.lintas.archive.cabinet.FilingInCabinet;
import id.lintas.archive.handover.HandingOver;
import id.lintas.archive.handover.Taker;
import id.lintas.archive.handover.Taker.Check;
import id.lintas.archive.handover.TakerIdentity;
import id.lintas.archive.handover.Taking;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.context.WebApplicationContext;

/** Visits on their way from the scan as ready to the box. */
public final class KeptVisits {
  public final MadeVisits made;
  public final Officer handover;
  public final Officer archive;
  private final WebApplicationContext context;
  private final OfficeId office;

  public KeptVisits(WebApplicationContext context, OfficeId office) {
    this.context = context;
    this.office = office;
    made = new MadeVisits(context, office);
    var officers = new Officers(context);
    handover = officers.at(office, Role.HANDOVER);
    archive = officers.at(office, Role.ARCHIVE);
  }

  public Visit now(Visit visit) {
    return context.getBean(Worklist.class).find(office, visit.id()).orElseThrow();
  }

  /** The key of what was said, or the kind of the refused move. */
  public static String key(Answer answer) {
    return switch (answer) {
      case Answer.Done(var what) -> what.key();
      case Answer.No(var why) -> why.key();
      case Answer.NotMoved(var why) -> why.getClass().getSimpleName();
    };
  }

  private static void done(Answer answer) {
    if (!answer.isDone()) throw new AssertionError(key(answer));
  }

  public Visit ready(Visit signed) {
    done(context.getBean(ScanningReady.class).scan(handover, signed));
    return now(signed);
  }

  public Visit ready() {
    return ready(made.signed());
  }

  public Visit filed(Visit ready) {
    var filing = context.getBean(FilingInCabinet.class);
    var place = filing.propose(office, ready.applicant().name()).orElseThrow().place();
    done(filing.file(handover, ready, ready.version(), place));
    return now(ready);
  }

  public Visit filed() {
    return filed(ready());
  }

  public static Taking own(Visit visit) {
    var who = visit.applicant();
    return new Taking(
        Taker.APPLICANT,
        who.name(),
        TakerIdentity.of(who.nik()),
        false,
        Set.of(Check.IDENTITY, Check.BANK_PROOF, Check.RECEIPT),
        Map.of(),
        Optional.empty(),
        Optional.of("2026/1"));
  }

  public Visit handedOver() {
    var visit = filed();
    done(context.getBean(HandingOver.class).hand(handover, visit, visit.version(), own(visit)));
    return now(visit);
  }

  public Visit boxed() {
    var visit = handedOver();
    done(context.getBean(PuttingInBoxes.class).put(archive, visit, Optional.empty()));
    return visit;
  }
}
