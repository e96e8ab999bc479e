package id.lintas.staff;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.store.ApprovalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Four eyes: what one officer asks for happens only when a second officer of the same office agrees
 * within a week. The database refuses a maker as approver; of two who decide at once, one wins.
 */
@Component
public class Approvals {
  public static final Duration OPEN_FOR = Duration.ofDays(7);
  public static final int SHOWN_MAX = 200;

  private final ApprovalStore store;
  private final ObjectProvider<ApprovalHandler> handlers;
  private final Duties duties;
  private final Audit audit;

  Approvals(
      ApprovalStore store, ObjectProvider<ApprovalHandler> handlers, Duties duties, Audit audit) {
    this.store = store;
    this.handlers = handlers;
    this.duties = duties;
    this.audit = audit;
  }

  /** What came of a decision. */
  public enum Decision {
    DONE,
    /** Somebody decided first, it was taken back, or its week is over. */
    TOO_LATE,
    /** Not this officer: the one who asked, without the role, or the one who gains by it. */
    NOT_YOURS
  }

  /** Joins the caller's transaction. */
  @Transactional
  public UUID ask(
      Officer maker, String kind, String subject, Map<String, String> details, Instant now) {
    handler(kind);
    var approval =
        new Approval(
            UUID.randomUUID(),
            maker.office(),
            kind,
            subject,
            Map.copyOf(details),
            maker.id(),
            now,
            now.plus(OPEN_FOR),
            Approval.State.WAITING,
            null,
            null);
    store.add(approval);
    record(maker, "staff.approval.asked", approval);
    return approval.id();
  }

  public Optional<Approval> of(UUID id, Instant now) {
    return store.find(id, now);
  }

  public Optional<Approval> of(OfficeId office, UUID id, Instant now) {
    return store.find(office, id, now);
  }

  /** Oldest first, at most {@link #SHOWN_MAX}. */
  public List<Approval> waiting(OfficeId office, Instant now) {
    return store.waiting(office, now, SHOWN_MAX);
  }

  /** Of one kind, for the pages of the module that asks for it. */
  public List<Approval> waiting(OfficeId office, String kind, Instant now) {
    return waiting(office, now).stream().filter(one -> one.kind().equals(kind)).toList();
  }

  /** Whether this officer may decide it, were it still waiting. */
  public boolean mayDecide(Approval approval, Officer officer) {
    return !decidable(List.of(approval), officer).isEmpty();
  }

  /** Of these, what this officer may decide. */
  public List<Approval> decidable(List<Approval> some, Officer officer) {
    var roles = duties.roles(officer);
    return some.stream().filter(one -> mayDecide(one, officer, roles)).toList();
  }

  private boolean mayDecide(Approval approval, Officer officer, Set<Role> roles) {
    var handler = handler(approval.kind());
    return approval.office().equals(officer.office())
        && !approval.maker().equals(officer.id())
        && roles.stream().anyMatch(handler.approvers()::contains)
        && handler.mayDecide(approval, officer);
  }

  @Transactional
  public Decision approve(Officer approver, UUID id, Instant now) {
    return decide(approver, id, Approval.State.APPROVED, now);
  }

  @Transactional
  public Decision refuse(Officer approver, UUID id, Instant now) {
    return decide(approver, id, Approval.State.REFUSED, now);
  }

  /** By the one who asked. */
  @Transactional
  public Decision withdraw(Officer maker, UUID id, Instant now) {
    var approval = store.find(maker.office(), id, now);
    if (approval.isEmpty() || !approval.get().maker().equals(maker.id())) return Decision.NOT_YOURS;
    if (!store.withdraw(maker.office(), id, maker.id(), now)) return Decision.TOO_LATE;
    record(maker, "staff.approval.withdrawn", approval.get());
    return Decision.DONE;
  }

  private Decision decide(Officer approver, UUID id, Approval.State state, Instant now) {
    var approval = store.find(approver.office(), id, now).orElse(null);
    if (approval == null || !mayDecide(approval, approver)) return Decision.NOT_YOURS;
    if (!store.decide(approver.office(), id, state, approver.id(), now)) return Decision.TOO_LATE;
    var handler = handler(approval.kind());
    var approved = state == Approval.State.APPROVED;
    record(approver, approved ? "staff.approval.approved" : "staff.approval.refused", approval);
    if (approved) handler.approved(approval, approver);
    else handler.refused(approval, approver);
    return Decision.DONE;
  }

  private void record(Officer officer, String action, Approval approval) {
    var detail = Map.of("kind", approval.kind(), "subject", approval.subject());
    audit.record(
        new Entry(officer.actor(), approval.office(), action, "approval:" + approval.id(), detail));
  }

  public ApprovalHandler handler(String kind) {
    var byKind =
        handlers.stream().collect(Collectors.toMap(ApprovalHandler::kind, Function.identity()));
    var handler = byKind.get(kind);
    if (handler == null) throw new IllegalArgumentException("nobody handles approvals of " + kind);
    return handler;
  }
}
