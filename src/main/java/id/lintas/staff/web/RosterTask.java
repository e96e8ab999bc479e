package id.lintas.staff.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class RosterTask implements StaffTask {
  @Override
  public String path() {
    return RosterPages.HERE;
  }

  @Override
  public String messageKey() {
    return "staff.roster.title";
  }

  @Override
  public String hintKey() {
    return "staff.roster.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR);
  }

  @Override
  public int order() {
    return 110;
  }
}
