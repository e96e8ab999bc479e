package id.lintas.staff.web;

import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** For everybody who may decide something. */
@Component
class ApprovalsTask implements StaffTask {
  private final ObjectProvider<ApprovalHandler> handlers;

  ApprovalsTask(ObjectProvider<ApprovalHandler> handlers) {
    this.handlers = handlers;
  }

  @Override
  public String path() {
    return "/petugas/persetujuan";
  }

  @Override
  public String messageKey() {
    return "staff.approval.title";
  }

  @Override
  public String hintKey() {
    return "staff.approval.tile";
  }

  @Override
  public Set<Role> roles() {
    return handlers.stream()
        .flatMap(handler -> handler.approvers().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int order() {
    return 100;
  }
}
