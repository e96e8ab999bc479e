package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.staff.Approval;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.signin.Sessions;
import id.lintas.staff.store.PostStore;
import id.lintas.staff.store.RosterStore;
import org.springframework.stereotype.Component;

/** Takes an officer back to their first day: they lost phone and recovery codes. */
@Component
class StartingAgain extends RosterApproval {
  static final String KIND = "officer-restart";

  private final RosterStore roster;
  private final Sessions sessions;

  StartingAgain(
      RosterStore roster, PostStore posts, Duties duties, Audit audit, Sessions sessions) {
    super(roster, posts, duties, audit);
    this.roster = roster;
    this.sessions = sessions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    roster.forgetProofs(officer(approval));
    sessions.endAll(officer(approval));
    record(approval, approver, "staff.officer.restarted");
  }
}
