package id.lintas.bench.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Where a peer stays below what was measured of it elsewhere, and why that may be. */
final class Notes {
  /** By its own prototype on two cores with 32 callers, PostgreSQL 15: grants a second. */
  private record Earlier(double hot, double many) {}

  private static final Map<String, Earlier> EARLIER =
      Map.of(
          "update", new Earlier(675, 6_440),
          "alfio-single", new Earlier(1_633, 4_486),
          "alfio-composite", new Earlier(4_108, 1_854),
          "pretix", new Earlier(463, 4_053),
          "zms", new Earlier(329, 1_260));

  private Notes() {}

  static List<String> of(ToDoubleBiFunction<Contender, Workload> rate) {
    var notes = new ArrayList<String>();
    for (var contender : Contender.ALL) {
      var earlier = EARLIER.get(contender.id());
      if (earlier == null) continue;
      below(notes, contender, Workload.HOT, earlier.hot(), rate);
      below(notes, contender, Workload.MANY, earlier.many(), rate);
    }
    return notes;
  }

  private static void below(
      List<String> notes,
      Contender contender,
      Workload workload,
      double earlier,
      ToDoubleBiFunction<Contender, Workload> rate) {
    var now = rate.applyAsDouble(contender, workload);
    if (now >= earlier) return;
    notes.add(
        String.format(
            Locale.ROOT,
            "%s, %s: %.0f/s, below the %.0f/s of an earlier prototype. %s",
            contender.title(),
            workload.name(),
            now,
            earlier,
            reason(contender, workload)));
  }

  private static String reason(Contender contender, Workload workload) {
    var shared =
        "Here half of the tries are refused and cost time too; there, six tries came for each place of one slot only.";
    return switch (contender.id() + "/" + workload.name()) {
      case "zms/many" ->
          "Two who choose the same free number sleep a second each, as described. " + shared;
      default -> shared;
    };
  }
}
