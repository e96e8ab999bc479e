package id.lintas.guide.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class StandardTask implements StaffTask {
  @Override
  public String path() {
    return StandardPages.HERE;
  }

  @Override
  public String messageKey() {
    return "guide.standards.title";
  }

  @Override
  public String hintKey() {
    return "guide.standards.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR);
  }

  @Override
  public int order() {
    return 130;
  }
}
