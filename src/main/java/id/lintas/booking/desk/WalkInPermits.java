package id.lintas.booking.desk;

import id.lintas.booking.store.ApplicantSeal;
import id.lintas.booking.store.ExceptionStore;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import id.lintas.booking.store.ExceptionStore.Kind;
import id.lintas.booking.store.PermitStore;
import id.lintas.shared.Nik;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Approvals;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two officers admit somebody outside of the priority groups, for one day. */
@Component
public class WalkInPermits implements ApprovalHandler {
  static final String KIND = "walk-in";
  private static final int REASON_MAX = 300;

  private final PermitStore store;
  private final Approvals approvals;
  private final ApplicantSeal seal;
  private final ExceptionStore exceptions;
  private final Clock clock;

  WalkInPermits(
      PermitStore store,
      Approvals approvals,
      ApplicantSeal seal,
      ExceptionStore exceptions,
      Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.seal = seal;
    this.exceptions = exceptions;
    this.clock = clock;
  }

  /** The person is kept as a blind index only. Asked again while it waits, it stays one request. */
  @Transactional
  public void ask(Officer officer, Nik nik, LocalDate day, String reason) {
    var person = HexFormat.of().formatHex(seal.index(nik));
    var waiting =
        approvals.waiting(officer.office(), KIND, clock.instant()).stream()
            .anyMatch(
                one ->
                    one.detail("person").equals(person)
                        && one.detail("day").equals(day.toString()));
    if (waiting) return;
    var cut = reason.length() <= REASON_MAX ? reason : reason.substring(0, REASON_MAX);
    var details =
        Map.of(
            "person", person,
            "day", day.toString(),
            "reason", cut);
    approvals.ask(officer, KIND, "walk-in:" + day, details, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.FRONT_DESK, Role.INFORMATION, Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE);
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    return List.of(page.day(LocalDate.parse(approval.detail("day"))), approval.detail("reason"));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    exceptions.add(
        approval.office(),
        new Exceptional(Kind.WALK_IN, approval.maker(), approver.id(), clock.instant()));
    store.grant(
        approval.office(),
        UUID.randomUUID(),
        HexFormat.of().parseHex(approval.detail("person")),
        LocalDate.parse(approval.detail("day")),
        clock.instant());
  }
}
