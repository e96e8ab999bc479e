package id.lintas.bench.rush;

import id.lintas.bench.http.Conversation;
import id.lintas.bench.http.HttpDriver;
import id.lintas.bench.http.Load;
import id.lintas.bench.http.Requests;
import id.lintas.bench.http.Step;
import id.lintas.bench.measure.Medians;
import id.lintas.bench.node.Citizen;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What polls and bookings reach at most, beside the least that the same server could answer, in
 * turns and by the same driver: the shares say what the product itself costs.
 */
final class Shares {
  private static final String OFFICE = "BPN";
  private static final String DAY = "2027-03-01";
  private static final int HOURS = 20;
  private static final int LOOKING = 128;

  /** The group commit is for crowds. */
  private static final int BOOKING = 256;

  private static final int MILLIS = 1_000;
  private static final int CITIZENS_OF_A_ROUND = 6_000;

  private static final double NAN = Double.NaN;

  private final Ground ground;
  private final int port;
  private final List<byte[]> polls;
  private final List<byte[]> orders = new ArrayList<>();
  private final List<byte[]> echoes = new ArrayList<>();
  private int ordered;

  private Shares(Ground ground, List<byte[]> polls) {
    this.ground = ground;
    this.port = ground.servers().getFirst().getPort();
    this.polls = polls;
  }

  /**
   * The medians of the rounds. The processor's microseconds of node and database for one answer say
   * more than the rates do where the machine has other work.
   */
  record Measured(
      double pollsPerSecond,
      double getsPerSecond,
      double grantsPerSecond,
      double echoesPerSecond,
      double pollShare,
      double grantShare,
      double pollMicros,
      double getMicros,
      double grantMicros,
      double echoMicros) {
    static final Measured NOTHING = new Measured(NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN);
  }

  static Measured measure(Ground ground, List<Person> people, int rounds)
      throws IOException, SQLException {
    if (rounds < 1) return Measured.NOTHING;
    var polls = new ArrayList<byte[]>();
    for (var person : people)
      if (!person.entry().isEmpty())
        polls.add(Requests.get("/antrian/posisi/" + person.entry() + ".json"));
    // without a waiting room nobody is known; looking in vain costs the same
    if (polls.isEmpty())
      polls.add(Requests.get("/antrian/posisi/" + new java.util.UUID(1, 2) + ".json"));
    var shares = new Shares(ground, polls);
    shares.publish();
    shares.gather((rounds + 1) * CITIZENS_OF_A_ROUND);
    return shares.rounds(rounds);
  }

  /**
   * Room for everybody, in twenty hours of an office of its own; and figures for the planner, as a
   * database has them that is older than some minutes.
   */
  private void publish() throws SQLException {
    try (var connection = ground.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into booking.release (office_id, first_day, opens_at, published_at)
          values ('%1$s', '%2$s', '2026-01-01', '2026-01-01') on conflict do nothing;
          insert into booking.slot (office_id, day, hour, pool, first_day, capacity)
          select '%1$s', '%2$s', time '08:00' + slot * interval '1 minute', 'PUBLIC', '%2$s', 100000
          from generate_series(0, %3$d) slot on conflict do nothing;
          analyze;
          """
              .formatted(OFFICE, DAY, HOURS - 1));
    }
  }

  private void gather(int number) throws IOException {
    var citizens = Citizen.make(ground.base(), number, 1);
    var forms = new String[number];
    var next = new AtomicInteger();
    var clients = new ArrayList<Conversation>();
    for (int i = 0; i < BOOKING; i++) clients.add(fetching(citizens, forms, next));
    new HttpDriver(port, BOOKING, 1).run(clients);
    for (int i = 0; i < number; i++) {
      var citizen = citizens.get(i);
      var body =
          """
          {"form":"%s","office":"%s","day":"%s","hour":"08:%02d","party":[{"person":"%s","kind":"NEW","passport":"ELEKTRONIK","years":5}]}"""
              .formatted(forms[i], OFFICE, DAY, i % HOURS, citizen.people().getFirst());
      orders.add(Requests.post("/api/v1/bookings", citizen.token(), body));
      echoes.add(Requests.post("/api/sandbox/echo", citizen.token(), body));
    }
  }

  private static Conversation fetching(List<Citizen> citizens, String[] forms, AtomicInteger next) {
    var mine = new int[1];
    return answer -> {
      if (answer != null) {
        if (!answer.ok()) throw new IllegalStateException("no form: " + answer.status());
        forms[mine[0]] = answer.text("form");
      }
      mine[0] = next.getAndIncrement();
      if (mine[0] >= forms.length) return Step.END;
      var token = citizens.get(mine[0]).token();
      return new Step.Send(
          Requests.post("/api/v1/bookings/forms", token, "{\"office\":\"" + OFFICE + "\"}"));
    };
  }

  private Measured rounds(int rounds) throws IOException {
    var all = new ArrayList<Measured>();
    // the first only warms up
    for (int round = 0; round <= rounds; round++) {
      var one = round();
      if (round > 0) all.add(one);
    }
    return new Measured(
        median(all, Measured::pollsPerSecond),
        median(all, Measured::getsPerSecond),
        median(all, Measured::grantsPerSecond),
        median(all, Measured::echoesPerSecond),
        median(all, Measured::pollShare),
        median(all, Measured::grantShare),
        median(all, Measured::pollMicros),
        median(all, Measured::getMicros),
        median(all, Measured::grantMicros),
        median(all, Measured::echoMicros));
  }

  private static double median(
      List<Measured> all, java.util.function.ToDoubleFunction<Measured> figure) {
    return Medians.of(all.stream().mapToDouble(figure).toArray());
  }

  private Measured round() throws IOException {
    // whichever bare request is the cheaper one
    var file = gets("/lintas.js");
    var poll = rate(LOOKING, number -> polls.get(number % polls.size()), 200);
    var health = gets("/actuator/health/liveness");
    var echo = rate(BOOKING, number -> echoes.get(number % echoes.size()), 200);
    var from = ordered;
    ordered = Math.min(orders.size(), from + CITIZENS_OF_A_ROUND);
    var to = ordered;
    var grant = rate(BOOKING, number -> from + number < to ? orders.get(from + number) : null, 201);
    var bare = file.perSecond() > health.perSecond() ? file : health;
    return new Measured(
        poll.perSecond(),
        bare.perSecond(),
        grant.perSecond(),
        echo.perSecond(),
        poll.perSecond() / bare.perSecond(),
        grant.perSecond() / echo.perSecond(),
        poll.micros(),
        bare.micros(),
        grant.micros(),
        echo.micros());
  }

  private Rate gets(String path) throws IOException {
    var request = Requests.get(path);
    return rate(LOOKING, number -> request, 200);
  }

  /**
   * @param micros of processors that node and database used for each
   */
  private record Rate(double perSecond, double micros) {}

  private Rate rate(
      int connections,
      java.util.function.IntFunction<byte @org.jspecify.annotations.Nullable []> requests,
      int wanted)
      throws IOException {
    var before = ground.cpu();
    var measured = new Load(requests, status -> status == wanted).run(port, connections, MILLIS);
    var used = ground.cpu().since(before).each(Math.max(1, measured.good()));
    return new Rate(measured.perSecond(), used.node() + used.database());
  }
}
