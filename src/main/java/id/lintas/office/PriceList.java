package id.lintas.office;

import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fees of a regulation, from a day on until the next list. */
public record PriceList(
    String version, String legalBasis, LocalDate effectiveFrom, List<PriceLine> lines) {

  Optional<PriceLine> booklet(PassportType type, ValidityYears years) {
    return lines.stream()
        .filter(line -> line.type().filter(type::equals).isPresent())
        .filter(line -> line.years().filter(years::equals).isPresent())
        .findFirst();
  }

  Optional<PriceLine> service(PriceLine.Item item) {
    return lines.stream().filter(line -> line.item() == item).findFirst();
  }
}
