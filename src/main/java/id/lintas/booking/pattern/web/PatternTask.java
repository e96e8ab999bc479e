package id.lintas.booking.pattern.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where who answers for an office looks for trade in its places. */
@Component
class PatternTask implements StaffTask {
  @Override
  public String path() {
    return PatternPages.HERE;
  }

  @Override
  public String messageKey() {
    return "pattern.title";
  }

  @Override
  public String hintKey() {
    return "pattern.tile";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.HEAD_OF_OFFICE, Role.QUOTA_OFFICER, Role.COMPLAINTS, Role.AUDITOR);
  }

  @Override
  public int order() {
    return 115;
  }
}
