package id.lintas.booking.desk.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the front desk's day begins. */
@Component
class DeskTask implements StaffTask {
  @Override
  public String path() {
    return DeskPages.DESK;
  }

  @Override
  public String messageKey() {
    return "desk.title";
  }

  @Override
  public String hintKey() {
    return "desk.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.FRONT_DESK, Role.INFORMATION);
  }

  @Override
  public int order() {
    return 10;
  }
}
