package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Duties;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Post;
import id.lintas.staff.Role;
import id.lintas.staff.store.PostStore;
import id.lintas.staff.store.RosterStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the approvals about officers share: who decides, whom it is about. */
abstract class RosterApproval implements ApprovalHandler {
  private final RosterStore officers;

  /** A seat that was given up is not filled by the office at once. */
  private static final int LATELY_DAYS = 30;

  private final PostStore posts;
  private final Duties duties;
  private final Audit audit;

  RosterApproval(RosterStore officers, PostStore posts, Duties duties, Audit audit) {
    this.duties = duties;
    this.officers = officers;
    this.posts = posts;
    this.audit = audit;
  }

  @Override
  public final Set<Role> approvers() {
    return Set.of(Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.MINISTRY_ANALYST);
  }

  /**
   * Nobody decides about themselves. Who decides for the whole country is let in by one who does so
   * already, whoever runs an office; the very first by the office.
   */
  @Override
  public final boolean mayDecide(Approval approval, Officer approver) {
    if (officer(approval).equals(approver.id())) return false;
    var ministry =
        Role.MINISTRY_ANALYST.name().equals(approval.details().get("role"))
            && posts.heldSince(Role.MINISTRY_ANALYST, lately(approval));
    return ministry
        ? duties.holds(approver, Role.MINISTRY_ANALYST)
        : duties.holds(approver, Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE);
  }

  private static LocalDate lately(Approval approval) {
    return LocalDate.parse(approval.detail("from")).minusDays(LATELY_DAYS);
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    return List.of(name(approval));
  }

  static UUID officer(Approval approval) {
    return UUID.fromString(approval.subject().substring("officer:".length()));
  }

  final String name(Approval approval) {
    var id = officer(approval);
    return officers.names(List.of(id)).getOrDefault(id, "–");
  }

  final void givePost(Approval approval) {
    var to = approval.details().get("to");
    var until = to == null ? null : LocalDate.parse(to);
    posts.add(
        new Post(
            approval.id(),
            officer(approval),
            approval.office(),
            Role.valueOf(approval.detail("role")),
            LocalDate.parse(approval.detail("from")),
            until));
  }

  final void record(Approval approval, Officer approver, String action) {
    audit.record(
        new Entry(
            approver.actor(),
            approval.office(),
            action,
            approval.subject(),
            Map.of("approval", approval.id().toString())));
  }

  static String role(Approval approval, Page page) {
    return page.t("staff.role." + approval.detail("role"));
  }

  /** From when to when, in words. */
  static String span(Approval approval, Page page) {
    var from = page.date(LocalDate.parse(approval.detail("from")));
    var to = approval.details().get("to");
    return to == null
        ? page.t("staff.span.open", from)
        : page.t("staff.span", from, page.date(LocalDate.parse(to)));
  }

  static NoLongerPossible impossible(String messageKey) {
    return new NoLongerPossible(messageKey);
  }
}
