package id.lintas.visit.papers.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the information desk takes folders in. */
@Component
class HandInTask implements StaffTask {
  @Override
  public String path() {
    return S03HandInPages.HAND_IN;
  }

  @Override
  public String messageKey() {
    return "visit.handIn.title";
  }

  @Override
  public String hintKey() {
    return "visit.handIn.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.INFORMATION);
  }

  @Override
  public int order() {
    return 22;
  }
}
