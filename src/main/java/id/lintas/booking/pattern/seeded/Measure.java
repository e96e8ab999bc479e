package id.lintas.booking.pattern.seeded;

import id.lintas.booking.Bounds;
import id.lintas.booking.pattern.Pattern;
import id.lintas.booking.pattern.Thresholds;
import id.lintas.office.OfficeSettings;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./lintas patterns --seeded}: measures the report on patterns over made-up months. With
 * {@code --seed=N} it shows one month, with {@code --tuned} the months that bounds were chosen on.
 */
public final class Measure {
  /** Chosen on the first, published from the second: nobody looked at these before. */
  private static LongStream tuned() {
    return LongStream.rangeClosed(1, 60);
  }

  private static LongStream measured() {
    return LongStream.rangeClosed(1_001, 1_200);
  }

  private static final int NOT_UNDERSTOOD = 2;

  private Measure() {}

  public static void main(String[] arguments) {
    var given = List.of(arguments);
    var unknown =
        given.stream()
            .filter(one -> !one.matches("--json|--tuned|--seeded|--seed=\\d{1,15}"))
            .findFirst();
    if (unknown.isPresent()) {
      System.err.println("'" + unknown.get() + "' is not known here. ./lintas help shows what is.");
      System.exit(NOT_UNDERSTOOD);
    }
    var seed = given.stream().filter(one -> one.startsWith("--seed=")).findFirst();
    if (seed.isPresent()) show(Long.parseLong(seed.get().substring(7)), System.out);
    else {
      var measured = Measurement.of(given.contains("--tuned") ? tuned() : measured());
      if (given.contains("--json")) System.out.println(json(measured));
      else print(measured, System.out);
    }
  }

  private static void show(long seed, PrintStream out) {
    var decided = OfficeSettings.undecided();
    var world = World.of(seed, Bounds.of(decided));
    out.println("seed " + seed + ": " + world.observed().bookings().size() + " bookings");
    for (var finding : world.findings(Thresholds.of(decided))) {
      var month = finding.month();
      out.printf(
          "%-22s %s %3d in 30 days (from %d), %3d in 7 days (from %d)  is %s%n",
          finding.pattern(),
          finding.label(),
          month.counted(),
          month.least(),
          finding.week().counted(),
          finding.week().least(),
          world.owner(finding).sort());
    }
  }

  private static void print(Measurement measured, PrintStream out) {
    out.printf("%d made-up months of one office%n%n", measured.months());
    out.printf("%-20s %8s %8s %8s%n", "who sells places", "present", "found", "share");
    for (var sort : Sort.values()) {
      if (!sort.guilty()) continue;
      out.printf(
          "%-20s %8d %8d %7d%%%n",
          sort, measured.present(sort), measured.foundAtAll(sort), share(measured, sort));
    }
    out.printf("%n%-22s %8s %8s %16s%n", "pattern", "rightly", "wrongly", "wrongly a month");
    for (var pattern : Pattern.values())
      out.printf(
          "%-22s %8d %8d %16.2f%n",
          pattern,
          measured.rightly(pattern),
          measured.wrongly(pattern),
          (double) measured.wrongly(pattern) / measured.months());
    out.printf("%n%-20s %8s %8s%n", "wrongly named", "present", "named");
    for (var sort : Sort.values()) {
      if (measured.named(sort) > 0)
        out.printf("%-20s %8d %8d%n", sort, measured.present(sort), measured.named(sort));
    }
    out.printf("%n%-20s %10s %10s%n", "people, online", "booked", "refused");
    for (var sort : Sort.values()) {
      if (measured.booked(sort) > 0)
        out.printf("%-20s %10d %10d%n", sort, measured.booked(sort), measured.refused(sort));
    }
  }

  private static int share(Measurement measured, Sort sort) {
    var present = measured.present(sort);
    return present == 0 ? 0 : Math.round(100f * measured.foundAtAll(sort) / present);
  }

  private static String json(Measurement measured) {
    var sellers = new LinkedHashMap<String, Object>();
    Arrays.stream(Sort.values())
        .filter(Sort::guilty)
        .forEach(
            sort ->
                sellers.put(
                    sort.name(),
                    Map.of(
                        "present", measured.present(sort),
                        "found", measured.foundAtAll(sort),
                        "foundByItsPattern", measured.found(sort))));
    var patterns = new LinkedHashMap<String, Object>();
    for (var pattern : Pattern.values())
      patterns.put(
          pattern.name(),
          Map.of("rightly", measured.rightly(pattern), "wrongly", measured.wrongly(pattern)));
    var all = new LinkedHashMap<String, Object>();
    all.put("months", measured.months());
    all.put("sellers", sellers);
    all.put("patterns", patterns);
    var people = new LinkedHashMap<String, Object>();
    for (var sort : Sort.values()) {
      if (measured.booked(sort) > 0)
        people.put(
            sort.name(),
            Map.of("booked", measured.booked(sort), "refused", measured.refused(sort)));
    }
    all.put("people", people);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
