package id.lintas.booking.plan.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where an office's places are planned, published and changed. */
@Component
class QuotaTask implements StaffTask {
  @Override
  public String path() {
    return QuotaPages.QUOTA;
  }

  @Override
  public String messageKey() {
    return "plan.title";
  }

  @Override
  public String hintKey() {
    return "plan.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE, Role.AUDITOR);
  }

  @Override
  public int order() {
    return 110;
  }
}
