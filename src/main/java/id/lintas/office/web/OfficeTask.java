package id.lintas.office.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class OfficeTask implements StaffTask {
  @Override
  public String path() {
    return OfficeEditorPages.HERE;
  }

  @Override
  public String messageKey() {
    return "office.edit.title";
  }

  @Override
  public String hintKey() {
    return "office.edit.tile";
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
