package id.lintas.visit.hall.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a manager sees how long people wait. */
@Component
class ManagerTask implements StaffTask {
  @Override
  public String path() {
    return ManagerPages.HALL;
  }

  @Override
  public String messageKey() {
    return "hall.report";
  }

  @Override
  public String hintKey() {
    return "hall.report.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.HEAD_OF_OFFICE, Role.OFFICE_ADMINISTRATOR);
  }

  @Override
  public int order() {
    return 120;
  }
}
