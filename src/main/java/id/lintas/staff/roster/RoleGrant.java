package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.store.PostStore;
import id.lintas.staff.store.RosterStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** A further role for an officer, of this office or coming from another. */
@Component
class RoleGrant extends RosterApproval {
  static final String KIND = "role-grant";

  RoleGrant(RosterStore roster, PostStore posts, Duties duties, Audit audit) {
    super(roster, posts, duties, audit);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    return List.of(name(approval), role(approval, page), span(approval, page));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    givePost(approval);
    record(approval, approver, "staff.post.given");
  }
}
