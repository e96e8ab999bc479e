package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.RequirementStore;
import id.lintas.shared.ApplicationKind;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents that the whole country asks for: added, changed or no longer asked for from a coming
 * day on, by two officers of the ministry. What held on a day that has begun anywhere stays as it
 * was, and so do the tickets' lists of that day.
 */
@Component
public class ChangingCountryRequirements implements ApprovalHandler {
  private final RequirementStore store;
  private final Approvals approvals;
  private final Audit audit;
  private final Clock clock;

  ChangingCountryRequirements(
      RequirementStore store, Approvals approvals, Audit audit, Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why a change cannot even be asked for. */
  public enum Refusal {
    IN_THE_PAST,
    TEXT_LENGTH,
    NO_LEGAL_BASIS,
    /** To be changed or ended, and not in force on that day. */
    NOT_IN_FORCE,
    /** To be added, and asked for already. */
    THERE_ALREADY,
    /** Another change to the same document waits for a second officer. */
    WAITING
  }

  /** The first day that a change may begin on. */
  public LocalDate firstDay() {
    return CountryDays.first(clock);
  }

  @Transactional
  public Optional<Refusal> ask(Officer officer, CountryChange change) {
    var row = change.row();
    if (row.effectiveFrom().isBefore(firstDay())) return Optional.of(Refusal.IN_THE_PAST);
    if (!RequirementRules.worded(row)) return Optional.of(Refusal.TEXT_LENGTH);
    if (!RequirementRules.founded(row)) return Optional.of(Refusal.NO_LEGAL_BASIS);
    var seen = since(row.kind(), row.code(), row.effectiveFrom());
    var adds = change.kind() == CountryChange.Kind.ADD;
    if (!adds && seen.isEmpty()) return Optional.of(Refusal.NOT_IN_FORCE);
    if (adds && seen.isPresent()) return Optional.of(Refusal.THERE_ALREADY);
    if (waits(officer, change)) return Optional.of(Refusal.WAITING);
    approvals.ask(officer, kind(), change.subject(), change.details(seen), clock.instant());
    return Optional.empty();
  }

  private boolean waits(Officer officer, CountryChange change) {
    return approvals.waiting(officer.office(), kind(), clock.instant()).stream()
        .anyMatch(one -> one.subject().equals(change.subject()));
  }

  /** Since when the row holds that is in force on that day. */
  private Optional<LocalDate> since(ApplicationKind kind, String code, LocalDate on) {
    return store.ofTheCountry(kind, on).stream()
        .filter(row -> row.code().equals(code))
        .map(Requirement::effectiveFrom)
        .findFirst();
  }

  @Override
  public String kind() {
    return "requirement";
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.MINISTRY_ANALYST);
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    var change = CountryChange.of(approval);
    var row = change.row();
    return List.of(
        page.t("office.country.asked." + change.kind()),
        page.t("office.kind." + row.kind()),
        row.text().indonesian(),
        row.text().english(),
        page.t("office.fact." + row.fact()),
        page.date(row.effectiveFrom()),
        row.legalBasis().title(),
        page.date(row.legalBasis().date()),
        row.position(),
        alternatives(row, page) + asItIs(change, page));
  }

  /** That others would do instead. */
  private String alternatives(Requirement row, Page page) {
    if (row.choiceGroup().isEmpty()) return "";
    var others =
        store.ofTheCountry(row.kind(), row.effectiveFrom()).stream()
            .filter(one -> one.choiceGroup().equals(row.choiceGroup()))
            .filter(one -> !one.code().equals(row.code()))
            .map(one -> one.text().in(page.language()))
            .toList();
    return others.isEmpty()
        ? ""
        : " " + page.t("office.country.instead", String.join("; ", others));
  }

  /** How it reads without the change. */
  private String asItIs(CountryChange change, Page page) {
    var row = change.row();
    if (change.kind() != CountryChange.Kind.CHANGE) return "";
    return store.ofTheCountry(row.kind(), row.effectiveFrom()).stream()
        .filter(one -> one.code().equals(row.code()))
        .findFirst()
        .map(one -> " " + page.t("office.country.before", one.text().in(page.language())))
        .orElse("");
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var change = CountryChange.of(approval);
    var row = change.row();
    if (row.effectiveFrom().isBefore(firstDay()))
      throw new NoLongerPossible("office.country.refused.IN_THE_PAST");
    if (!since(row.kind(), row.code(), row.effectiveFrom()).equals(CountryChange.seen(approval)))
      throw new NoLongerPossible("office.country.refused.CHANGED_MEANWHILE");
    store.put(row, change.kind() == CountryChange.Kind.END);
    audit.record(
        new Entry(
            approver.actor(),
            approval.office(),
            "office.country-requirement-changed",
            change.subject(),
            Map.of("change", change.kind().name(), "from", row.effectiveFrom().toString())));
  }
}
