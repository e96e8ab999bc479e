package id.lintas.office.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class RequirementTask implements StaffTask {
  @Override
  public String path() {
    return RequirementPages.HERE;
  }

  @Override
  public String messageKey() {
    return "office.requirements.title";
  }

  @Override
  public String hintKey() {
    return "office.requirements.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR);
  }

  @Override
  public int order() {
    return 120;
  }
}
