package id.lintas.bench.rush;

import id.lintas.bench.measure.Json;
import id.lintas.bench.measure.Latencies;
import id.lintas.bench.measure.Machine;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of a rehearsal, in words and as JSON. */
final class Report {
  private final Plan plan;
  private final Scene scene;
  private final List<Person> people;
  private final RushBench.Rushed rushed;
  private final Recount.Verdict verdict;
  private final Shares.Measured shares;
  private final double loadBefore;
  private final double loadAfter = Machine.load();

  Report(
      Plan plan,
      Scene scene,
      List<Person> people,
      RushBench.Rushed rushed,
      Recount.Verdict verdict,
      Shares.Measured shares,
      double loadBefore) {
    this.plan = plan;
    this.scene = scene;
    this.people = people;
    this.rushed = rushed;
    this.verdict = verdict;
    this.shares = shares;
    this.loadBefore = loadBefore;
  }

  /** Nothing was given wrongly, and nobody was left without an answer. */
  boolean clean() {
    return verdict.clean() && noAnswer() == 0;
  }

  private long noAnswer() {
    return people.stream().filter(Person::open).count();
  }

  /** Not a number while somebody does not know. */
  private double secondsUntilEveryoneKnows() {
    return noAnswer() > 0 ? Double.NaN : secondsUntilTheLastKnew();
  }

  private double secondsUntilTheLastKnew() {
    var last = people.stream().mapToLong(Person::knownAt).filter(at -> at != 0).max().orElse(0);
    return Math.max(0, (last - scene.opensAt()) / 1e9);
  }

  private double requestsPerSecond() {
    return rushed.answers() / Math.max(0.001, secondsUntilTheLastKnew());
  }

  private Map<Person.Fate, Long> fates() {
    return people.stream()
        .collect(
            Collectors.groupingBy(
                Person::fate, () -> new EnumMap<>(Person.Fate.class), Collectors.counting()));
  }

  private Map<Integer, Integer> errors() {
    var errors = new TreeMap<Integer, Integer>();
    for (var kind : Kind.values())
      scene
          .tally()
          .statuses(kind)
          .forEach(
              (status, times) -> {
                if (status == 0 || status >= 400) errors.merge(status, times, Integer::sum);
              });
    return errors;
  }

  String json() {
    var book = scene.tally().latencies(Kind.BOOK);
    var json = new Json().text("bench", "rush");
    json.number("people", plan.people()).number("places", plan.places());
    json.number("granted", verdict.granted()).number("bookings", verdict.bookings());
    json.number("placesLeft", verdict.left());
    json.number("oversold", verdict.oversold()).number("doubled", verdict.doubled());
    json.number("lostAcknowledgements", verdict.lost()).number("falseFull", verdict.falseFull());
    json.number("secondsUntilEveryoneKnows", secondsUntilEveryoneKnows());
    json.number("secondsUntilTheLastKnew", secondsUntilTheLastKnew());
    json.number("peopleWithoutAnswer", noAnswer());
    json.number("bookP50Millis", book.millis(0.50)).number("bookP99Millis", book.millis(0.99));
    json.number("requestsPerSecond", requestsPerSecond());
    json.number("pollShareOfBareGet", shares.pollShare());
    json.number("grantShareOfEchoPost", shares.grantShare());
    json.number("pollsPerSecond", shares.pollsPerSecond());
    json.number("bareGetsPerSecond", shares.getsPerSecond());
    json.number("grantsPerSecond", shares.grantsPerSecond());
    json.number("echoPostsPerSecond", shares.echoesPerSecond());
    json.number("pollCpuMicros", shares.pollMicros())
        .number("bareGetCpuMicros", shares.getMicros());
    json.number("grantCpuMicros", shares.grantMicros());
    json.number("echoPostCpuMicros", shares.echoMicros());
    json.number("megabytesPerNode", rushed.megabytesPerNode());
    circumstances(json);
    return json.toString();
  }

  private void circumstances(Json json) {
    json.text("order", plan.draw() ? "drawn" : "first come");
    json.number("nodes", Math.max(1, plan.nodes())).number("connections", rushed.connections());
    json.text("connectionsOf", plan.each() ? "each" : "pool");
    json.text("killed", plan.kill().name().toLowerCase(Locale.ROOT));
    json.number("timesKilled", rushed.killed()).number("turnsSkipped", rushed.skipped());
    json.number("cpuSecondsNodes", rushed.cpu().node() / 1e6);
    json.number("cpuSecondsDatabase", rushed.cpu().database() / 1e6);
    json.number("cpuSecondsDriver", rushed.cpu().driver() / 1e6);
    json.number("cores", Machine.cores());
    json.number("loadBefore", loadBefore).number("loadAfter", loadAfter);
    var kinds = new Json();
    for (var kind : Kind.values()) {
      var one = scene.tally().latencies(kind);
      if (one.count() == 0) continue;
      kinds.object(
          kind.name().toLowerCase(Locale.ROOT),
          new Json()
              .number("answers", one.count())
              .number("p50Millis", one.millis(0.50))
              .number("p99Millis", one.millis(0.99)));
    }
    json.object("byKind", kinds);
    var errors = new Json();
    errors().forEach((status, times) -> errors.number(String.valueOf(status), times));
    json.object("errorsByStatus", errors);
    var fates = new Json();
    fates().forEach((fate, times) -> fates.number(fate.name().toLowerCase(Locale.ROOT), times));
    json.object("peopleBy", fates);
    var oddities = new Json();
    scene.tally().oddities().forEach(oddities::number);
    json.object("oddities", oddities);
  }

  String text() {
    var text = new StringBuilder();
    text.append(
        line(
            "%n%,d people, %,d places, %s, %d node(s), %,d connections %s; %d cores, load %.1f before, %.1f after",
            plan.people(),
            plan.places(),
            plan.draw() ? "order drawn" : "first come first served",
            Math.max(1, plan.nodes()),
            rushed.connections(),
            plan.each() ? "(one each)" : "(shared)",
            Machine.cores(),
            loadBefore,
            loadAfter));
    if (plan.kill() != Plan.Kill.NOTHING)
      text.append(
          line(
              "%s killed %d times",
              plan.kill() == Plan.Kill.NODE ? "a node" : "PostgreSQL", rushed.killed()));
    if (rushed.skipped() > 0)
      text.append(line("clock moved on %d times over unused turns", rushed.skipped()));
    text.append(line(""));
    text.append(
        line(
            "places given          %,10d  to %,d parties; %,d left",
            verdict.granted(), verdict.bookings(), verdict.left()));
    text.append(line("given beyond capacity %,10d", verdict.oversold()));
    text.append(line("given twice           %,10d", verdict.doubled()));
    text.append(line("tickets lost          %,10d", verdict.lost()));
    text.append(line("false \"full\"          %,10d", verdict.falseFull()));
    text.append(
        line(
            "everyone knows after  %10.1f s  (the last who knew: %.1f s)",
            secondsUntilEveryoneKnows(), secondsUntilTheLastKnew()));
    text.append(line("without an answer     %,10d  people: %s", noAnswer(), fates()));
    text.append(line("answers a second      %,10.0f", requestsPerSecond()));
    text.append(
        line(
            "polls of bare GETs    %10.2f  %,.0f of %,.0f a second; %.0f µs of CPU to %.0f",
            shares.pollShare(),
            shares.pollsPerSecond(),
            shares.getsPerSecond(),
            shares.pollMicros(),
            shares.getMicros()));
    text.append(
        line(
            "grants of echo POSTs  %10.2f  %,.0f of %,.0f a second; %.0f µs of CPU to %.0f",
            shares.grantShare(),
            shares.grantsPerSecond(),
            shares.echoesPerSecond(),
            shares.grantMicros(),
            shares.echoMicros()));
    text.append(line("memory of a node      %10.0f MB", rushed.megabytesPerNode()));
    text.append(
        line(
            "processor seconds     %10.1f  nodes %.1f, database %.1f, driver %.1f",
            (rushed.cpu().node() + rushed.cpu().database() + rushed.cpu().driver()) / 1e6,
            rushed.cpu().node() / 1e6,
            rushed.cpu().database() / 1e6,
            rushed.cpu().driver() / 1e6));
    text.append(line("%n%-20s %10s %9s %9s  by status", "", "answers", "p50 ms", "p99 ms"));
    for (var kind : Kind.values()) text.append(line(kind, scene.tally().latencies(kind)));
    scene
        .tally()
        .oddities()
        .forEach((what, times) -> text.append(line("odd: %s, %,d times", what, times)));
    return text.toString();
  }

  private String line(Kind kind, Latencies one) {
    var statuses = scene.tally().statuses(kind);
    return statuses.isEmpty()
        ? ""
        : line(
            "%-20s %,10d %9.1f %9.1f  %s",
            kind.title, one.count(), one.millis(0.50), one.millis(0.99), statuses);
  }

  /** Of nodes that somebody else started neither memory nor processor time is known. */
  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format + "%n", values).replace("NaN", "  -");
  }
}
