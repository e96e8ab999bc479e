package id.lintas.journey;

import id.lintas.archive.KeptVisits;
import id.lintas.archive.boxes.PuttingInBoxes;
import id.lintas.archive.cabinet.FilingInCabinet;
import id.lintas.archive.handover.HandingOver;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.sandbox.SandboxSettings;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasWebTest;
import id.lintas.testing.Officers;
import id.lintas.visit.FilledOffice;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.FilledForms;
import id.lintas.visit.sop.SopStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/**
 * What an officer waits for at an office with many visits, beside one with few: {@code ./lintas
 * bench counter}. Two offices on one server and database; each person is led through all steps by
 * the pages' own forms, at one office and at the other in turns. No test, and not among those that
 * run by themselves.
 */
@LintasWebTest
class CounterFigures {
  private static final int BATCH = 50;
  private static final int MANY = given("VISITS", 10_000);
  private static final int FEW = given("BASE", 100);
  private static final int ROUNDS = given("ROUNDS", 100);
  private static final int BOXED = 88;
  private static final int IN_CABINET = 4;
  private static final int DAYS = 250;
  private static final int LAST_DAYS = 5;
  private static final List<SopStep> UNDER_WAY =
      List.of(
          SopStep.S02_FILL_FORM,
          SopStep.S03_HAND_IN,
          SopStep.S04_EXAMINE_DOCUMENTS,
          SopStep.S06_CAPTURE_AND_INTERVIEW,
          SopStep.S07_PAYMENT,
          SopStep.S09_ADJUDICATE,
          SopStep.S10_QUALITY_TEST,
          SopStep.S12_SCAN_READY);
  private static final int WARM_UP = 20;
  private static final String FILES = "/petugas/kunjungan/";

  @LocalServerPort int port;
  @Autowired WebApplicationContext context;
  @Autowired SandboxSettings settings;
  @Autowired Clock clock;

  private Instant start = Instant.EPOCH;

  private static int given(String name, int otherwise) {
    var set = System.getenv("LINTAS_BENCH_" + name);
    return set == null || set.isEmpty() ? otherwise : Integer.parseInt(set);
  }

  private final Map<String, List<long[]>> times = new LinkedHashMap<>();

  /** An office, who works there, and who has been there. */
  private final class Place {
    final OfficeId id;
    final FilledOffice visits;
    final Officer keeper;
    Browserless counter;
    Browserless decider;
    Browserless signer;

    Place(String id) {
      this.id = OfficeId.of(id);
      visits = new FilledOffice(context, this.id);
      keeper = new Officers(context).at(this.id, Role.HANDOVER, Role.ARCHIVE);
    }

    /** As months would: of a hundred 8 are on their way, 4 lie in the cabinet, 88 in boxes. */
    void fill(int number) {
      var began = System.nanoTime();
      for (int done = 0; done < number; done += BATCH) {
        var from = done;
        var until = Math.min(number, done + BATCH);
        settings.moveClockTo(start.minus(Duration.ofDays(daysAgo(from, number))));
        visits.together(
            () -> {
              for (int n = from; n < until; n++) one(n, number);
            });
        var left = (System.nanoTime() - began) / 1_000_000_000L * (number - until) / until;
        System.err.printf("  %s: %d of %d visits, %d s left%n", id, until, number, left);
      }
      settings.moveClockTo(start);
    }

    /** The latest are of the last days. */
    private long daysAgo(int n, int number) {
      var share = 100L * n / number;
      return share < BOXED
          ? LAST_DAYS + DAYS * (BOXED - share) / BOXED
          : LAST_DAYS * (99 - share) / 12;
    }

    private void one(int n, int number) {
      var share = 100L * n / number;
      if (share >= BOXED + IN_CABINET) {
        visits.at(UNDER_WAY.get(n % UNDER_WAY.size()));
        return;
      }
      var visit = visits.at(SopStep.S12_SCAN_READY);
      context.getBean(ScanningReady.class).scan(keeper, visit);
      var filing = context.getBean(FilingInCabinet.class);
      var place = filing.propose(id, visit.applicant().name()).orElseThrow().place();
      visit = visits.now(visit);
      filing.file(keeper, visit, visit.version(), place);
      if (share >= BOXED) return;
      boxed(visits.now(visit));
    }

    void boxed(Visit visit) {
      var taking = KeptVisits.own(visit);
      context.getBean(HandingOver.class).hand(keeper, visit, visit.version(), taking);
      context.getBean(PuttingInBoxes.class).put(keeper, visits.now(visit), Optional.empty());
    }

    void sitDown() {
      var officers = new Officers(context);
      counter =
          seat(
              officers,
              Role.FRONT_DESK,
              Role.INFORMATION,
              Role.EXAMINER,
              Role.CAPTURE,
              Role.PRODUCTION,
              Role.HANDOVER,
              Role.ARCHIVE);
      decider = seat(officers, Role.ADJUDICATOR);
      signer = seat(officers, Role.SIGNER);
    }

    private Browserless seat(Officers officers, Role... roles) {
      return new Browserless("http://localhost:" + port, officers.session(officers.at(id, roles)));
    }
  }

  @Test
  void anOfficersActions() throws IOException {
    start = clock.instant();
    // officers have their posts from the first day on
    settings.moveClockTo(start.minus(Duration.ofDays(DAYS + 2 * LAST_DAYS)));
    var few = new Place("BKL");
    var many = new Place("MPW");
    few.fill(FEW);
    many.fill(MANY);
    for (var place : List.of(few, many)) place.sitDown();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      var counts = round >= WARM_UP;
      var first = round % 2 == 0 ? few : many;
      through(first, first == few ? 0 : 1, counts);
      var second = first == few ? many : few;
      through(second, second == few ? 0 : 1, counts);
      if (round % 20 == 19) System.err.printf("  %d of %d rounds%n", round + 1, WARM_UP + ROUNDS);
    }
    settings.resetClock();
    report();
  }

  /** One person, from the form to the box. */
  private void through(Place at, int which, boolean counts) {
    var visit = at.visits.begun();
    var took = new LinkedHashMap<String, Long>();
    var own = at.counter;
    var file = FILES + visit.folder();
    var code = FolderCode.of(visit).toString();
    took.put("desk page", own.get("/petugas/loket"));
    took.put("list of files", own.get("/petugas/kunjungan"));
    took.put("folder scanned", own.post("/petugas/kunjungan", Map.of("cari", code)));
    took.put("file opened", own.get(file));
    took.put("form opened", own.get(file + "/formulir"));
    var form = new HashMap<>(FilledForms.adult());
    form.put("tindak", "lengkap");
    took.put("form complete", own.post("/formulir", form));
    own.get("/petugas/terima");
    took.put("handed in", own.post("/petugas/terima", Map.of("map", code)));
    took.put("documents opened", own.get(file + "/berkas"));
    took.put("documents complete", own.post("/berkas", ticked(own.page())));
    captured(at, visit, took);
    at.visits.paid(at.visits.now(visit));
    took.put("compared", said(at.decider, file, "/Compared"));
    took.put("approved", said(at.decider, file, "/Approved"));
    took.put("tested", said(own, file, "/QualityPassed"));
    took.put("signed", said(at.signer, file, "/Signed"));
    kept(at, visit, code, took);
    if (counts)
      took.forEach(
          (what, nanos) -> {
            var all = times.computeIfAbsent(what, none -> List.of(new long[0], new long[0]));
            var both = new ArrayList<>(all);
            both.set(which, with(all.get(which), nanos));
            times.put(what, both);
          });
  }

  private static long[] with(long[] all, long one) {
    var more = java.util.Arrays.copyOf(all, all.length + 1);
    more[all.length] = one;
    return more;
  }

  private static Map<String, String> ticked(String page) {
    var fields = new HashMap<String, String>();
    java.util.regex.Pattern.compile("name=\"((?:asli|salin|nama)-[A-Z_0-9]+)\"")
        .matcher(page)
        .results()
        .forEach(one -> fields.put(one.group(1), one.group(1).startsWith("nama") ? "SAME" : "ya"));
    fields.put("tindak", "lengkap");
    return fields;
  }

  private void captured(Place at, Visit visit, Map<String, Long> took) {
    var own = at.counter;
    took.put("counter's page", own.get("/petugas/panggil"));
    if (own.page().contains("name=\"loket\"")) {
      own.post("/panggil/loket", Map.of("loket", "1"));
      own.get("/petugas/panggil");
    }
    took.put("next called", own.post("/berikutnya", Map.of()));
    took.put("captured", said(own, FILES + visit.folder(), "/Captured"));
  }

  private static long said(Browserless who, String file, String outcome) {
    who.get(file);
    var name = outcome.substring(1);
    return who.post(
        outcome,
        Map.of(
            name + "-catatan",
            "sesuai berkas",
            name + "-buku",
            "X" + file.substring(file.length() - 7)));
  }

  private void kept(Place at, Visit visit, String code, Map<String, Long> took) {
    var own = at.counter;
    own.get("/petugas/siap");
    took.put("scanned ready", own.post("/petugas/siap", Map.of("pindai", code)));
    took.put("place proposed", own.get("/petugas/lemari/simpan/" + visit.folder()));
    took.put("put in cabinet", own.post("/" + visit.folder(), Map.of()));
    took.put("handover opened", own.get("/petugas/serah/" + visit.folder()));
    at.boxed(at.visits.now(visit));
    own.get("/petugas/di-mana");
    took.put("where is it", own.post("/petugas/di-mana", Map.of("pindai", code)));
    took.put("archive page", own.get("/petugas/arsip"));
  }

  private static double at(long[] nanos, double share) {
    var sorted = nanos.clone();
    java.util.Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] / 1e6;
  }

  /** Words for people, then one line of JSON. */
  private void report() throws IOException {
    var words = new StringBuilder();
    var json = new StringBuilder();
    words.append(
        "%-20s %9s %9s %9s %9s %7s%n"
            .formatted(
                "milliseconds",
                "p50/" + FEW,
                "p95/" + FEW,
                "p50/" + MANY,
                "p95/" + MANY,
                "growth"));
    var few = new long[0];
    var many = new long[0];
    for (var one : times.entrySet()) {
      var a = one.getValue().get(0);
      var b = one.getValue().get(1);
      words.append(line(one.getKey(), a, b));
      json.append(part(one.getKey(), a, b)).append(',');
      for (var nanos : a) few = with(few, nanos);
      for (var nanos : b) many = with(many, nanos);
    }
    words.append(line("all", few, many));
    json.append(part("all", few, many));
    var load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    words.append("%d rounds, load average %.1f%n".formatted(ROUNDS, load));
    words.append(
        "{\"few\":%d,\"many\":%d,\"rounds\":%d,\"load\":%.1f,\"actions\":{%s}}%n"
            .formatted(FEW, MANY, ROUNDS, load, json));
    Files.writeString(Path.of("target/counter-figures.txt"), words);
    System.err.print(words);
  }

  private static String line(String what, long[] few, long[] many) {
    return "%-20s %9.1f %9.1f %9.1f %9.1f %7.2f%n"
        .formatted(
            what,
            at(few, .5),
            at(few, .95),
            at(many, .5),
            at(many, .95),
            at(many, .95) / at(few, .95));
  }

  private static String part(String what, long[] few, long[] many) {
    return String.format(
        java.util.Locale.ROOT,
        "\"%s\":{\"p50\":[%.2f,%.2f],\"p95\":[%.2f,%.2f]}",
        what,
        at(few, .5),
        at(many, .5),
        at(few, .95),
        at(many, .95));
  }
}
