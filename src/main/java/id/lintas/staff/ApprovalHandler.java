package id.lintas.staff;

import id.lintas.site.Page;
import java.util.List;
import java.util.Set;

/**
 * What becomes of one kind of approval; a bean of the module that asks for it. Its sentence is
 * {@code approval.<kind>} in that module's messages.
 */
public interface ApprovalHandler {
  String kind();

  /** Who may decide; the one who asked never may. */
  Set<Role> approvers();

  /** What fills the kind's sentence, in the reader's language. */
  List<Object> arguments(Approval approval, Page page);

  /** Whether this approver may decide this one; whoever gains by it should not. */
  default boolean mayDecide(Approval approval, Officer approver) {
    return true;
  }

  /**
   * Runs in the transaction of the decision. What has become impossible meanwhile is refused by
   * {@link NoLongerPossible}, which leaves the approval waiting.
   */
  void approved(Approval approval, Officer approver);

  /** Runs in the transaction of the decision. */
  default void refused(Approval approval, Officer approver) {}
}
