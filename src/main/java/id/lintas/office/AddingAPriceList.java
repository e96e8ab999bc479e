package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.TariffStore;
import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Approvals;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A new list of state fees, by two officers of the ministry, from a coming day on. Lists are never
 * changed: what was registered under an old one keeps it.
 */
@Component
public class AddingAPriceList implements ApprovalHandler {
  private static final String AMOUNT = "amount:";

  private final TariffStore store;
  private final Approvals approvals;
  private final Audit audit;
  private final Clock clock;

  AddingAPriceList(TariffStore store, Approvals approvals, Audit audit, Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  /** The name of a line in forms and approvals: {@code BOOKLET-ELEKTRONIK-10}, {@code LOST}. */
  public static String name(PriceLine line) {
    return line.item().name()
        + line.type().map(type -> "-" + type.name()).orElse("")
        + line.years().map(years -> "-" + years.years()).orElse("");
  }

  private static PriceLine line(String name, Rupiah amount) {
    var parts = name.split("-");
    return new PriceLine(
        PriceLine.Item.valueOf(parts[0]),
        parts.length > 1 ? Optional.of(PassportType.valueOf(parts[1])) : Optional.empty(),
        parts.length > 2
            ? Optional.of(ValidityYears.of(Integer.parseInt(parts[2])))
            : Optional.empty(),
        amount);
  }

  /** Not on a day that has begun anywhere. */
  public boolean mayBegin(LocalDate day) {
    return !day.isBefore(CountryDays.first(clock));
  }

  /** Whether there is a list of this name or for this day already. */
  public boolean taken(String version, LocalDate from) {
    return store.all().stream()
        .anyMatch(one -> one.version().equals(version) || one.effectiveFrom().equals(from));
  }

  public void ask(Officer officer, PriceList list) {
    var details = new HashMap<String, String>();
    details.put("version", list.version());
    details.put("legalBasis", list.legalBasis());
    details.put("from", list.effectiveFrom().toString());
    for (var line : list.lines())
      details.put(AMOUNT + name(line), String.valueOf(line.amount().amount()));
    approvals.ask(officer, kind(), "tariff:" + list.effectiveFrom(), details, clock.instant());
  }

  @Override
  public String kind() {
    return "tariff";
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.MINISTRY_ANALYST);
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    var amounts =
        list(approval).lines().stream()
            .map(line -> name(line) + " " + page.rupiah(line.amount()))
            .reduce((one, other) -> one + "; " + other)
            .orElse("");
    return List.of(
        approval.detail("version"), page.date(LocalDate.parse(approval.detail("from"))), amounts);
  }

  private static PriceList list(Approval approval) {
    var lines =
        approval.details().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(AMOUNT))
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    line(
                        entry.getKey().substring(AMOUNT.length()),
                        Rupiah.of(Long.parseLong(entry.getValue()))))
            .toList();
    return new PriceList(
        approval.detail("version"),
        approval.detail("legalBasis"),
        LocalDate.parse(approval.detail("from")),
        lines);
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var list = list(approval);
    if (taken(list.version(), list.effectiveFrom()))
      throw new NoLongerPossible("office.edit.tariff.taken");
    if (!mayBegin(list.effectiveFrom()))
      throw new NoLongerPossible("office.country.refused.IN_THE_PAST");
    store.add(list);
    audit.record(
        new Entry(
            approver.actor(),
            approval.office(),
            "office.tariff-added",
            "tariff:" + list.effectiveFrom(),
            Map.of("version", list.version())));
  }
}
