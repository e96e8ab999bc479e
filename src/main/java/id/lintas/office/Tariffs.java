package id.lintas.office;

import id.lintas.office.store.TariffStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * State fees (PNBP). The list in force on the day an application is registered holds for it to the
 * end, whatever comes later.
 */
@Component
public class Tariffs {
  private final TariffStore store;

  Tariffs(TariffStore store) {
    this.store = store;
  }

  /** What an application costs; empty where the list of that day has no such booklet or service. */
  public Optional<Price> price(
      ApplicationKind kind,
      PassportType type,
      ValidityYears years,
      boolean sameDay,
      LocalDate registeredOn) {
    return inForce(registeredOn).flatMap(list -> price(list, kind, type, years, sameDay));
  }

  private static Optional<Price> price(
      PriceList list, ApplicationKind kind, PassportType type, ValidityYears years, boolean fast) {
    var wanted = new ArrayList<Optional<PriceLine>>();
    wanted.add(list.booklet(type, years));
    if (kind == ApplicationKind.LOST) wanted.add(list.service(PriceLine.Item.LOST));
    if (kind == ApplicationKind.DAMAGED) wanted.add(list.service(PriceLine.Item.DAMAGED));
    if (fast) wanted.add(list.service(PriceLine.Item.SAME_DAY));
    if (wanted.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
    return Optional.of(
        new Price(
            list.version(),
            list.legalBasis(),
            wanted.stream().map(Optional::orElseThrow).toList()));
  }

  public Optional<PriceList> inForce(LocalDate on) {
    return all().stream().filter(list -> !list.effectiveFrom().isAfter(on)).findFirst();
  }

  /** Every list there was, the newest first. */
  public List<PriceList> all() {
    return store.all();
  }

  /** Same-day service exists for a first passport and for replacing an expired one only. */
  public static boolean sameDayPossible(ApplicationKind kind) {
    return kind == ApplicationKind.NEW || kind == ApplicationKind.REPLACE;
  }

  /** What one application costs, and by which list. */
  public record Price(String version, String legalBasis, List<PriceLine> lines) {
    public Rupiah total() {
      return lines.stream().map(PriceLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
  }
}
