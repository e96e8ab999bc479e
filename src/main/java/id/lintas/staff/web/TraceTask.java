package id.lintas.staff.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class TraceTask implements StaffTask {
  @Override
  public String path() {
    return TracePages.HERE;
  }

  @Override
  public String messageKey() {
    return "staff.trace.title";
  }

  @Override
  public String hintKey() {
    return "staff.trace.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.AUDITOR, Role.HEAD_OF_OFFICE);
  }

  @Override
  public int order() {
    return 120;
  }
}
