package id.lintas.bench.rush;

import id.lintas.bench.http.Conversation;
import id.lintas.bench.http.HttpDriver;
import id.lintas.bench.measure.Machine;
import id.lintas.bench.measure.Options;
import id.lintas.bench.node.Citizen;
import id.lintas.bench.node.Cpu;
import id.lintas.bench.node.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** {@code ./lintas rush}: a Friday opening rehearsed, and recounted. */
public final class RushBench {
  private static final String OFFICE = "JKS";

  private static final long CLOCK_FOLLOWED_MILLIS = 2_500;

  /** Of the trial's clock, so that everybody can enter before; sessions last twelve hours. */
  private static final Duration GATHERING = Duration.ofHours(2);

  private static final Duration LEAD = Duration.ofSeconds(6);
  private static final int AT_ONCE = 128;
  private static final int OTHER_FILES = 900;
  private static final int DIRTY = 2;

  private final Plan plan;
  private final Ground ground;
  private final Door door;
  private final double loadBefore = Machine.load();

  private RushBench(Plan plan, Ground ground) {
    this.plan = plan;
    this.ground = ground;
    this.door = new Door(ground.base());
  }

  public static void main(String[] args) throws Exception {
    var options =
        Options.read(
            args,
            "json",
            "people",
            "places",
            "nodes",
            "draw",
            "kill",
            "connections",
            "connection-each",
            "absent",
            "shares",
            "seconds",
            "seed",
            "url",
            "data",
            "app");
    var given = options.has("url");
    var plan = Plan.of(options, given);
    System.err.println(given ? "Finding the trial" : "Starting " + plan.nodes() + " node(s)");
    boolean clean;
    try (var ground =
        given
            ? Ground.given(options)
            : Ground.own(Path.of(options.text("app", "target/app")), plan.nodes())) {
      var report = new RushBench(plan, ground).rehearse();
      System.out.print(report.text());
      if (options.has("json")) System.out.println(report.json());
      clean = report.clean();
    }
    if (!clean) System.exit(DIRTY);
  }

  /**
   * Nodes look at the trial's clock once a second. Sessions made by one that did not yet, behind
   * the same address, would be over before they begin.
   */
  private static void awaitFollowers() throws IOException {
    try {
      Thread.sleep(CLOCK_FOLLOWED_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  private Report rehearse() throws IOException, SQLException {
    var announced = door.publish(OFFICE, plan.places(), plan.draw());
    var week = Week.read(ground.database(), OFFICE, announced.week(), announced.opensAt());
    door.moveClock(week.opensAt().minus(GATHERING));
    awaitFollowers();
    var scene = new Scene(plan, week);
    var people = people();
    System.err.printf("%,d people want %,d places%n", people.size(), plan.places());
    SignIns.measure(scene, ground, people);
    enter(scene, people);
    var rushed = rush(scene, people);
    System.err.println("Counting again");
    var verdict = Recount.of(ground.database(), scene, people, rushed.clock());
    System.err.println("Comparing with the bare requests");
    var shares = Shares.measure(ground, people, plan.shares());
    return new Report(plan, scene, people, rushed, verdict, shares, loadBefore);
  }

  private List<Person> people() throws IOException {
    System.err.printf("Making %,d people%n", plan.people());
    var sizes = new int[6];
    for (int account = 0; account < plan.people(); account++) sizes[plan.partyOf(account)]++;
    var random = new SplittableRandom(plan.seed());
    var people = new ArrayList<Person>(plan.people());
    for (int size = 1; size < sizes.length; size++) {
      if (sizes[size] == 0) continue;
      for (var citizen : Citizen.make(ground.base(), sizes[size], size))
        people.add(new Person(citizen, Person.Habits.of(plan, random)));
    }
    Collections.shuffle(people, new Random(plan.seed()));
    return people;
  }

  private void enter(Scene scene, List<Person> people) throws IOException {
    System.err.println(plan.draw() ? "Entering the waiting room" : "Opening forms");
    var began = System.nanoTime();
    var conversations = new ArrayList<Conversation>();
    for (var person : people) conversations.add(new Entering(scene, person));
    new HttpDriver(new HttpDriver.Lines(ground.servers(), AT_ONCE, false), 1).run(conversations);
    System.err.printf("  in %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  /**
   * What the rush itself was like.
   *
   * @param connections that were there for people, to all nodes
   * @param answers between the opening and the last one who knows
   * @param skipped how often turns of those who never came back were waited for by the clock alone
   * @param cpu from a moment before the opening until the last one knew; wrong where something was
   *     killed
   */
  record Rushed(
      TrialClock clock,
      int connections,
      long answers,
      int killed,
      int skipped,
      double megabytesPerNode,
      Cpu cpu) {}

  private Rushed rush(Scene scene, List<Person> people) throws IOException, SQLException {
    door.moveClock(scene.week().opensAt().minus(LEAD));
    var clock = TrialClock.read(ground.database());
    var opensAt = clock.nanosAt(scene.week().opensAt());
    var until = opensAt + plan.secondsMax() * 1_000_000_000L;
    scene.opens(opensAt, until);
    var conversations = conversations(scene, people);
    var expected = (int) people.stream().filter(Person::open).count();
    var before = scene.tally().answers();
    var lines = lines(conversations.size());
    var cpu = ground.cpu();
    System.err.printf("It opens in %.1f s%n", (opensAt - System.nanoTime()) / 1e9);
    try (var progress = Progress.start(scene, expected, until);
        var turns = TurnsRunOut.start(plan, ground, scene.week(), people);
        var killing = Killing.start(plan.kill(), ground)) {
      new HttpDriver(lines, 1).run(conversations, until);
      var answers = scene.tally().answers() - before;
      killing.close();
      return new Rushed(
          clock.moved(turns.moves()),
          lines.connections() * ground.servers().size(),
          answers,
          killing.times(),
          turns.moves().size(),
          ground.megabytesPerNode(),
          ground.cpu().since(cpu));
    }
  }

  private HttpDriver.Lines lines(int conversations) throws IOException {
    if (!plan.each()) return new HttpDriver.Lines(ground.servers(), plan.connections(), false);
    var files = new Memory(ProcessHandle.current().pid()).files() - OTHER_FILES;
    if (conversations <= files) return new HttpDriver.Lines(ground.servers(), conversations, true);
    System.err.printf(
        "The limit of open files allows %,d connections here; the others share these%n", files);
    return new HttpDriver.Lines(ground.servers(), files / ground.servers().size(), false);
  }

  private List<Conversation> conversations(Scene scene, List<Person> people) {
    var all = new ArrayList<Conversation>();
    for (var person : people) {
      if (!person.open()) continue;
      if (person.habits().absent()) {
        person.know(Person.Fate.ABSENT, scene.opensAt());
        continue;
      }
      var entered = !plan.draw() || !person.entry().isEmpty();
      if (!entered) continue;
      all.add(follower(scene, person, false));
      if (person.habits().devices()) all.add(follower(scene, person, true));
    }
    return all;
  }

  private Conversation follower(Scene scene, Person person, boolean device) {
    return plan.draw() ? new Following(scene, person) : new FirstCome(scene, person, device);
  }
}
