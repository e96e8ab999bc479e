package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.CalendarStore;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Approvals;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A public holiday or joint leave of the whole country, by two officers of the ministry: it takes a
 * day from every office, also where it is published; who has a place on it keeps it until the
 * office closes it.
 */
@Component
public class AddingAHoliday implements ApprovalHandler {
  private final CalendarStore store;
  private final Approvals approvals;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  AddingAHoliday(
      CalendarStore store,
      Approvals approvals,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Not on a day that has begun anywhere. */
  public boolean mayBegin(LocalDate day) {
    return !day.isBefore(CountryDays.first(clock));
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
    return Set.of(Role.MINISTRY_ANALYST);
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    return List.of(
        page.day(LocalDate.parse(approval.detail("day"))), approval.detail("indonesian"));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var day = LocalDate.parse(approval.detail("day"));
    if (!mayBegin(day)) throw new NoLongerPossible("office.country.refused.IN_THE_PAST");
    var why =
        Boolean.parseBoolean(approval.detail("jointLeave"))
            ? OfficeDay.Why.JOINT_LEAVE
            : OfficeDay.Why.HOLIDAY;
    store.addHoliday(
        day, new Bilingual(approval.detail("indonesian"), approval.detail("english")), why);
    events.publishEvent(new CalendarChanged(Optional.empty(), day));
    audit.record(
        new Entry(
            approver.actor(),
            approval.office(),
            "office.holiday-added",
            "holiday:" + day,
            Map.of("kind", why.name())));
  }
}
