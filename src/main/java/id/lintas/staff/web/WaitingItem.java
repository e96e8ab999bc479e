package id.lintas.staff.web;

import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;

/** An approval with the handler that puts it into words. */
public record WaitingItem(Approval approval, ApprovalHandler handler) {
  public String sentence(Page page) {
    return page.t("approval." + approval.kind(), handler.arguments(approval, page).toArray());
  }

  @Override
  public String toString() {
    return "WaitingItem[" + approval + "]";
  }
}
