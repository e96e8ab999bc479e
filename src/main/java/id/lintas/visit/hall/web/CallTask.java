package id.lintas.visit.hall.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a counter's day begins. */
@Component
class CallTask implements StaffTask {
  @Override
  public String path() {
    return CallPages.CALLS;
  }

  @Override
  public String messageKey() {
    return "hall.title";
  }

  @Override
  public String hintKey() {
    return "hall.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CAPTURE, Role.INFORMATION);
  }

  @Override
  public int order() {
    return 15;
  }
}
