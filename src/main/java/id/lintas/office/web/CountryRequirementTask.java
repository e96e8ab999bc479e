package id.lintas.office.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class CountryRequirementTask implements StaffTask {
  @Override
  public String path() {
    return CountryRequirementPages.HERE;
  }

  @Override
  public String messageKey() {
    return "office.country.title";
  }

  @Override
  public String hintKey() {
    return "office.country.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.MINISTRY_ANALYST, Role.AUDITOR);
  }

  @Override
  public int order() {
    return 125;
  }
}
