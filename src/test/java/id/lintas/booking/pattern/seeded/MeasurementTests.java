package id.lintas.booking.pattern.seeded;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Bounds;
import id.lintas.booking.pattern.Pattern;
import id.lintas.booking.pattern.Thresholds;
import id.lintas.office.OfficeSettings;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The report over made-up months that nobody chose its bounds on: at least so many found, at most
 * so many named wrongly. Published with more months in docs/brokers.md.
 */
class MeasurementTests {
  private static final Measurement MEASURED = Measurement.of(LongStream.rangeClosed(5_001, 5_030));

  private static final Map<Sort, Double> FOUND_AT_LEAST =
      Map.ofEntries(
          Map.entry(Sort.ONE_NUMBER, 0.95),
          Map.entry(Sort.ONE_DEVICE, 0.95),
          Map.entry(Sort.WHOLESALE, 0.95),
          Map.entry(Sort.ONE_NETWORK, 0.75),
          Map.entry(Sort.STOCKPILER, 0.65),
          Map.entry(Sort.PAID_COMPANION, 0.7),
          Map.entry(Sort.SELLS_ASSISTED, 0.7),
          Map.entry(Sort.SELLS_DECLARATIONS, 0.7),
          Map.entry(Sort.SELLS_EXCEPTIONS, 0.9),
          Map.entry(Sort.ADMITS_AT_NIGHT, 0.9),
          Map.entry(Sort.SELLS_CORRECTIONS, 0.65));

  @Test
  void findsMostOfThoseWhoSellInOneWay() {
    FOUND_AT_LEAST.forEach(
        (sort, share) -> {
          assertThat(MEASURED.present(sort)).as(sort.name()).isPositive();
          assertThat((double) MEASURED.foundAtAll(sort) / MEASURED.present(sort))
              .as(sort.name())
              .isGreaterThanOrEqualTo(share);
        });
  }

  /** Said in public as it is: who spreads out is not found by counting. */
  @Test
  void hardlyFindsWhoSpreadsOut() {
    assertThat((double) MEASURED.foundAtAll(Sort.CAREFUL) / MEASURED.present(Sort.CAREFUL))
        .isLessThan(0.3);
  }

  @Test
  void namesFewWrongly() {
    var all = 0;
    for (var pattern : Pattern.values()) {
      assertThat((double) MEASURED.wrongly(pattern) / MEASURED.months())
          .as(pattern + " a month")
          .isLessThanOrEqualTo(0.5);
      all += MEASURED.wrongly(pattern);
    }
    assertThat((double) all / MEASURED.months()).isLessThanOrEqualTo(1.2);
    assertThat(MEASURED.named(Sort.FAMILY)).isZero();
    assertThat(MEASURED.named(Sort.CARRIER)).isZero();
    assertThat(MEASURED.named(Sort.WORKPLACE)).isZero();
    assertThat((double) MEASURED.named(Sort.VILLAGE) / MEASURED.present(Sort.VILLAGE))
        .isLessThanOrEqualTo(0.05);
  }

  @Test
  void theBoundsLetFamiliesAndVillagesThroughAndStopWholesale() {
    assertThat(MEASURED.refused(Sort.FAMILY)).isZero();
    assertThat(MEASURED.refused(Sort.VILLAGE)).isZero();
    assertThat(MEASURED.refused(Sort.PUBLIC_COMPUTER)).isZero();
    assertThat(MEASURED.booked(Sort.WHOLESALE)).isLessThan(MEASURED.refused(Sort.WHOLESALE) / 5);
  }

  @Test
  void aSeedAlwaysMakesTheSameMonth() {
    var decided = OfficeSettings.undecided();
    var one = World.of(7, Bounds.of(decided));
    var again = World.of(7, Bounds.of(decided));
    assertThat(again.observed()).isEqualTo(one.observed());
    assertThat(again.findings(Thresholds.of(decided)))
        .isEqualTo(one.findings(Thresholds.of(decided)));
  }
}
