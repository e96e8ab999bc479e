package id.lintas.visit.hall.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a paper number is found again, or given by hand. */
@Component
class NumberTask implements StaffTask {
  @Override
  public String path() {
    return NumberPages.NUMBERS;
  }

  @Override
  public String messageKey() {
    return "hall.numbers";
  }

  @Override
  public String hintKey() {
    return "hall.numbers.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.FRONT_DESK, Role.INFORMATION, Role.EXAMINER, Role.CAPTURE);
  }

  @Override
  public int order() {
    return 17;
  }
}
