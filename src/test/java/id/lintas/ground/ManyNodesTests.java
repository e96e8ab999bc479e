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
import id.lintas.testing.TestCluster;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two nodes in processes of their own on one database, behind HAProxy as it is delivered, with
 * people booking all the while: one node is killed and started again, the other ends as in a
 * rolling upgrade. Nobody may notice.
 */
@LintasTest
class ManyNodesTests {
  private static final OfficeId OFFICE = OfficeId.of("SOQ");
  private static final int ENDED_BY_SIGTERM = 128 + 15;
  private static final int SCARCE = 12;

  @Autowired private ApplicationContext context;
  @Autowired private EmbeddedPostgres database;
  @Autowired private Bookings bookings;

  @TempDir private Path folder;

  private int portOfA;
  private int portOfB;
  private LocalCertificate certificate;
  private Weeks weeks;
  private SlotKey plenty;
  private SlotKey scarce;

  @BeforeEach
  void prepare() throws Exception {
    portOfA = HaProxy.freePort();
    portOfB = HaProxy.freePort();
    certificate = LocalCertificate.in(folder);
    weeks = Weeks.of(context);
    var monday = weeks.monday();
    var opened = weeks.opened();
    plenty = weeks.at(OFFICE, monday, LocalTime.of(9, 0), Pool.PUBLIC, 50_000, opened);
    scarce = weeks.at(OFFICE, monday, LocalTime.of(10, 0), Pool.PUBLIC, SCARCE, opened);
  }

  @Test
  void nobodyNoticesThatOneNodeIsKilledAndTheOtherEnds() throws Exception {
    try (var a = start("a", portOfA);
        var b = start("b", portOfB);
        var line = HttpClient.newBuilder().sslContext(certificate.trusting()).build()) {
      a.line("Lintas ready:");
      b.line("Lintas ready:");
      try (var balancer = HaProxy.inFrontOf(portOfA, portOfB, certificate, folder)) {
        var told = killedAndUpgraded(a, b, new Phone(line, balancer));
        hidesHealth(line, balancer);
        writesDownNoTicket(balancer, told);
        everybodyHasWhatTheyWereTold(told);
        saysWhatToDoWhenNobodyIsThere(line, balancer);
      }
    }
  }

  private List<Crowd.Told> killedAndUpgraded(NodeProcess a, NodeProcess b, Phone phone)
      throws Exception {
    try (var crowd = new Crowd(phone, Citizens.of(context), plenty, scarce)) {
      crowd.ticketsFrom("a", 10);
      crowd.ticketsFrom("b", 10);
      a.signal("KILL");
      crowd.tickets(10);
      try (var again = start("a", portOfA)) {
        again.line("Lintas ready:");
        crowd.ticketsFrom("a", 10);
        var before = phone.sentAgain();
        endPolitely(b);
        crowd.ticketsFrom("a", 20);
        var told = crowd.end();
        assertThat(phone.sentAgain()).as("sent again while b ended").isEqualTo(before);
        return told;
      }
    }
  }

  /** Not ready from the first moment on, and still answering until it closes. */
  private void endPolitely(NodeProcess node) throws Exception {
    node.signal("TERM");
    node.line("");
    assertThat(get(portOfB, "/actuator/health/readiness").statusCode()).isEqualTo(503);
    var page = get(portOfB, "/informasi");
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

  private NodeProcess start(String name, int port) throws Exception {
    var data = Files.createDirectories(folder.resolve(name));
    var keys = Path.of(context.getEnvironment().getRequiredProperty("lintas.data"), "keys");
    return NodeProcess.java(
        data,
        LintasApplication.class.getName(),
        "--server.port=" + port,
        "--lintas.data=" + data,
        "--lintas.postgres.binaries=" + TestCluster.binaries(),
        "--lintas.mode=sandbox",
        "--lintas.keys=" + keys,
        "--lintas.db.url=" + database.jdbcUrl(),
        "--lintas.db.user=" + database.user(),
        "--lintas.db.password=" + database.password(),
        "--lintas.front.balancers=127.0.0.1",
        "--spring.datasource.hikari.maximum-pool-size=5");
  }

  private static HttpResponse<Void> get(int port, String path) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var address = URI.create("http://localhost:" + port + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    }
  }
}
