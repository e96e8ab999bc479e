package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.staff.Approval;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.store.PostStore;
import id.lintas.staff.store.RosterStore;
import org.springframework.stereotype.Component;

/** Lets a blocked officer in again. */
@Component
class Unblocking extends RosterApproval {
  static final String KIND = "officer-unblock";

  private final RosterStore roster;

  Unblocking(RosterStore roster, PostStore posts, Duties duties, Audit audit) {
    super(roster, posts, duties, audit);
    this.roster = roster;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    if (!roster.unblock(officer(approval))) throw impossible("staff.roster.notBlocked");
    record(approval, approver, "staff.officer.unblocked");
  }
}
