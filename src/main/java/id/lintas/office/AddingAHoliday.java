package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.CalendarStore;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Approvals;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A public holiday or joint leave of the whole country, by two officers: it takes a day from every
 * office. Bookings on it are not touched; an office that has some closes the day itself.
 */
@Component
public class AddingAHoliday implements ApprovalHandler {
  private final CalendarStore store;
  private final Approvals approvals;
  private final Audit audit;
  private final Clock clock;

  AddingAHoliday(CalendarStore store, Approvals approvals, Audit audit, Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  public void ask(Officer officer, LocalDate day, Bilingual name, boolean jointLeave) {
    var details =
        Map.of(
            "day", day.toString(),
            "indonesian", name.indonesian(),
            "english", name.english(),
            "jointLeave", String.valueOf(jointLeave));
    approvals.ask(officer, kind(), "holiday:" + day, details, clock.instant());
  }

  @Override
  public String kind() {
    return "holiday";
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE);
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    return List.of(
        page.day(LocalDate.parse(approval.detail("day"))), approval.detail("indonesian"));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var day = LocalDate.parse(approval.detail("day"));
    var why =
        Boolean.parseBoolean(approval.detail("jointLeave"))
            ? OfficeDay.Why.JOINT_LEAVE
            : OfficeDay.Why.HOLIDAY;
    store.addHoliday(
        day, new Bilingual(approval.detail("indonesian"), approval.detail("english")), why);
    audit.record(
        new Entry(
            approver.actor(),
            approval.office(),
            "office.holiday-added",
            "holiday:" + day,
            Map.of("kind", why.name())));
  }
}
