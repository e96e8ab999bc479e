package id.lintas.visit.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where everybody who works on files finds the next one. */
@Component
class VisitTask implements StaffTask {
  @Override
  public String path() {
    return VisitPages.VISITS;
  }

  @Override
  public String messageKey() {
    return "visit.title";
  }

  @Override
  public String hintKey() {
    return "visit.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(VisitPages.ROLES);
  }

  @Override
  public int order() {
    return 20;
  }
}
