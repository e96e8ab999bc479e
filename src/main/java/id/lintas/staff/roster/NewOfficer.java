package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PostStore;
import id.lintas.staff.store.RosterStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** A new officer with a first role; the way in is the invitation printed afterwards. */
@Component
class NewOfficer extends RosterApproval {
  static final String KIND = "new-officer";

  private final OfficerStore officers;
  private final Clock clock;

  NewOfficer(
      OfficerStore officers,
      RosterStore roster,
      PostStore posts,
      Duties duties,
      Audit audit,
      Clock clock) {
    super(roster, posts, duties, audit);
    this.officers = officers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    return List.of(
        approval.detail("name"),
        approval.detail("username"),
        role(approval, page),
        span(approval, page));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var username = approval.detail("username");
    if (!officers.add(officer(approval), username, approval.detail("name"), clock.instant()))
      throw impossible("staff.roster.nameTaken");
    givePost(approval);
    record(approval, approver, "staff.officer.added");
  }
}
