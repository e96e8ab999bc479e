package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.LintasApplication;
import id.lintas.booking.BookingState;
import id.lintas.booking.Bookings;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.HaProxy;
import id.lintas.testing.LintasTest;
import id.lintas.testing.LocalCertificate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Nodes in processes of their own on one database, behind HAProxy as it is delivered, with people
 * booking all the while: one node is killed and started again, another ends as in a rolling
 * upgrade. Nobody may notice.
 *
 * <p>Two nodes and one round; LINTAS_TEST_NODES and LINTAS_TEST_ROUNDS ask for more.
 */
@LintasTest
class ManyNodesTests {
  private static final OfficeId OFFICE = OfficeId.of("SOQ");
  private static final int ENDED_BY_SIGTERM = 128 + 15;
  private static final int SCARCE = 12;
  private static final int NODES = asked("LINTAS_TEST_NODES", 2);
  private static final int ROUNDS = asked("LINTAS_TEST_ROUNDS", 1);

  @Autowired private ApplicationContext context;
  @Autowired private EmbeddedPostgres database;
  @Autowired private Bookings bookings;

  @TempDir private Path folder;

  private final Map<String, Integer> ports = new TreeMap<>();
  private final Map<String, NodeProcess> nodes = new TreeMap<>();
  private LocalCertificate certificate;
  private Weeks weeks;
  private SlotKey plenty;
  private SlotKey scarce;

  private static int asked(String name, int otherwise) {
    return Integer.parseInt(System.getenv().getOrDefault(name, String.valueOf(otherwise)));
  }

  @BeforeEach
  void prepare() throws Exception {
    for (int node = 0; node < NODES; node++)
      ports.put(String.valueOf((char) ('a' + node)), HaProxy.freePort());
    certificate = LocalCertificate.in(folder);
    weeks = Weeks.of(context);
    var monday = weeks.monday();
    var opened = weeks.opened();
    plenty = weeks.at(OFFICE, monday, LocalTime.of(9, 0), Pool.PUBLIC, 50_000, opened);
    scarce = weeks.at(OFFICE, monday, LocalTime.of(10, 0), Pool.PUBLIC, SCARCE, opened);
  }

  @AfterEach
  void endAll() throws Exception {
    for (var node : nodes.values()) node.close();
  }

  @Test
  void nobodyNoticesThatOneNodeIsKilledAndAnotherEnds() throws Exception {
    for (var name : ports.keySet()) start(name);
    for (var name : ports.keySet()) ready(name);
    try (var balancer = HaProxy.inFrontOf(ports, certificate, folder);
        var line = HttpClient.newBuilder().sslContext(certificate.trusting()).build()) {
      var phone = new Phone(line, balancer);
      List<Crowd.Told> told;
      try (var crowd = new Crowd(phone, Citizens.of(context), plenty, scarce)) {
        for (var name : ports.keySet()) crowd.ticketsFrom(name, 10);
        var names = new ArrayDeque<>(ports.keySet());
        for (int round = 1; round <= ROUNDS; round++) {
          round(crowd, phone, names.getFirst(), names.getLast());
          names.addLast(names.removeFirst());
          if (round < ROUNDS) startAgain(crowd);
        }
        told = crowd.end();
      }
      hidesHealth(line, balancer);
      writesDownNoTicket(balancer, told);
      everybodyHasWhatTheyWereTold(told);
      endAll();
      saysWhatToDoWhenNobodyIsThere(line, balancer);
    }
  }

  private void round(Crowd crowd, Phone phone, String killed, String ended) throws Exception {
    nodes.get(killed).signal("KILL");
    crowd.tickets(10);
    start(killed);
    ready(killed);
    crowd.ticketsFrom(killed, 10);
    var before = phone.sentAgain();
    endPolitely(ended);
    crowd.ticketsFrom(killed, 20);
    assertThat(phone.sentAgain()).as("sent again while %s ended", ended).isEqualTo(before);
  }

  private void startAgain(Crowd crowd) throws Exception {
    for (var name : ports.keySet()) {
      if (nodes.get(name).runs()) continue;
      start(name);
      ready(name);
      crowd.ticketsFrom(name, 10);
    }
  }

  /** Not ready from the first moment on, and still answering until it closes. */
  private void endPolitely(String name) throws Exception {
    var node = nodes.get(name);
    node.signal("TERM");
    node.lineWith("no longer ready");
    assertThat(get(ports.get(name), "/actuator/health/readiness").statusCode()).isEqualTo(503);
    var page = get(ports.get(name), "/informasi");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Connection")).contains("close");
    assertThat(node.end()).isEqualTo(ENDED_BY_SIGTERM);
  }

  private void everybodyHasWhatTheyWereTold(List<Crowd.Told> told) {
    for (var one : told) {
      var kept = bookings.ofAccount(one.who().accountId());
      switch (one.answer()) {
        case Phone.Answer.Ticket ticket -> {
          assertThat(kept).hasSize(1);
          assertThat(kept.getFirst().code().value()).isEqualTo(ticket.code());
          assertThat(kept.getFirst().state()).isEqualTo(BookingState.ACTIVE);
        }
        case Phone.Answer.Full full -> {
          assertThat(one.slot()).isEqualTo(scarce);
          assertThat(kept).isEmpty();
        }
        case Phone.Answer.Failed failed -> throw new AssertionError(failed.how());
      }
    }
    assertThat(weeks.slot(scarce).taken()).isEqualTo(SCARCE).isEqualTo(tickets(told, scarce));
    assertThat(weeks.slot(plenty).taken()).isEqualTo(tickets(told, plenty));
  }

  private static int tickets(List<Crowd.Told> told, SlotKey slot) {
    return (int)
        told.stream()
            .filter(one -> one.slot().equals(slot))
            .filter(one -> one.answer() instanceof Phone.Answer.Ticket)
            .count();
  }

  private static void writesDownNoTicket(HaProxy balancer, List<Crowd.Told> told) throws Exception {
    var log = balancer.log();
    assertThat(log).contains("POST /antrian").contains("POST /api");
    assertThat(told)
        .map(Crowd.Told::answer)
        .filteredOn(Phone.Answer.Ticket.class::isInstance)
        .noneMatch(one -> log.contains(((Phone.Answer.Ticket) one).code()));
  }

  private static void hidesHealth(HttpClient line, HaProxy balancer) throws Exception {
    for (var path : List.of("/actuator/health", "/Actuator/health/readiness")) {
      var request = HttpRequest.newBuilder(balancer.at(path)).build();
      assertThat(line.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }
  }

  private static void saysWhatToDoWhenNobodyIsThere(HttpClient line, HaProxy balancer)
      throws Exception {
    var request = HttpRequest.newBuilder(balancer.at("/antrian")).build();
    var answer = line.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).contains("Kirim lagi formulir").contains("Send the same form again");
  }

  private void ready(String name) throws Exception {
    nodes.get(name).line("Lintas ready:");
  }

  private void start(String name) throws Exception {
    var data = Files.createDirectories(folder.resolve(name));
    var keys = Path.of(context.getEnvironment().getRequiredProperty("lintas.data"), "keys");
    var node =
        NodeProcess.java(
            data,
            LintasApplication.class.getName(),
            "--server.port=" + ports.get(name),
            "--lintas.data=" + data,
            "--lintas.mode=sandbox",
            "--lintas.keys=" + keys,
            "--lintas.db.url=" + database.jdbcUrl(),
            "--lintas.db.user=" + database.user(),
            "--lintas.db.password=" + database.password(),
            "--lintas.front.balancers=127.0.0.1",
            "--spring.datasource.hikari.maximum-pool-size=5");
    nodes.put(name, node);
  }

  private static HttpResponse<Void> get(int port, String path) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var address = URI.create("http://localhost:" + port + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    }
  }
}
