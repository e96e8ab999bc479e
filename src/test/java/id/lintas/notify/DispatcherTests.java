package id.lintas.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.lintas.ground.MovableClock;
import id.lintas.notify.Gateway.Delivery;
import id.lintas.notify.store.DispatchStore;
import id.lintas.notify.store.OutboxStore;
import id.lintas.shared.Language;
import id.lintas.testing.LintasTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticMessageSource;

@LintasTest
class DispatcherTests {
  @Autowired private OutboxStore outboxStore;
  @Autowired private DispatchStore store;

  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private final ConcurrentLinkedQueue<Letter> delivered = new ConcurrentLinkedQueue<>();
  private final String template = "test." + UUID.randomUUID();

  @Test
  void twoDispatchersAtOnceSendEachMessageOnce() throws Exception {
    outbox().putAll(IntStream.range(0, 300).mapToObj(n -> to("p" + n + "@example.id")).toList());
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var n = 0; n < 4; n++) {
        threads.submit(
            () -> {
              start.await();
              dispatcher(this::deliver).sendDue();
              return null;
            });
      }
      start.countDown();
    }
    assertThat(mine()).hasSize(300);
    assertThat(mine().stream().map(Letter::id)).doesNotHaveDuplicates();
    assertThat(mine()).allMatch(letter -> letter.body().equals("Kode Anda 123456"));
  }

  @Test
  void aGatewayThatWasDownForSixHoursGetsEverythingOnce() {
    outbox().putAll(List.of(to("a@example.id"), to("b@example.id"), to("c@example.id")));
    var down = dispatcher(letter -> new Delivery.TryAgain("HTTP 503"));
    for (var minute = 0; minute < 360; minute += 5) {
      down.sendDue();
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
    }
    var up = dispatcher(this::deliver);
    for (var hour = 0; hour < 5; hour++) {
      up.sendDue();
      clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
    }
    assertThat(mine()).hasSize(3);
    assertThat(mine().stream().map(Letter::id)).doesNotHaveDuplicates();
  }

  @Test
  void givesUpVisiblyAfterTheLastAttempt() {
    outbox().put(to("a@example.id"));
    var attempts = new ConcurrentLinkedQueue<UUID>();
    var down =
        dispatcher(
            letter -> {
              if (letter.subject().equals(template)) attempts.add(letter.id());
              return new Delivery.TryAgain("HTTP 503");
            });
    for (var day = 0; day < 20; day++) {
      down.sendDue();
      clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    }
    assertThat(attempts).hasSize(Retries.ATTEMPTS_MAX);
    assertThat(outbox().backlog().latestDead())
        .filteredOn(dead -> dead.template().equals(template))
        .singleElement()
        .extracting(Backlog.Dead::reason)
        .isEqualTo("HTTP 503");
    assertThat(outbox().backlog().dead()).isPositive();
  }

  @Test
  void aMessageWithoutATextIsGivenUpAtOnce() {
    var unknown = "test.unknown." + UUID.randomUUID();
    outbox().put(new Message(Channel.SMS, "+628117892601", Language.EN, unknown, List.of()));
    dispatcher(this::deliver).sendDue();
    assertThat(outbox().backlog().latestDead())
        .anyMatch(dead -> dead.template().equals(unknown) && dead.reason().equals("no text"));
  }

  @Test
  void aClaimOfADeadNodeRunsOut() {
    outbox().put(to("a@example.id"));
    var now = clock.instant();
    while (!store.claim(now, now.plusSeconds(300), 100).isEmpty()) {
      assertThat(delivered).isEmpty();
    }
    dispatcher(this::deliver).sendDue();
    assertThat(mine()).isEmpty();
    clock.moveTo(now.plusSeconds(301));
    dispatcher(this::deliver).sendDue();
    assertThat(mine()).hasSize(1);
  }

  @Test
  void postsTextsToTheProvider() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var seen = new ConcurrentLinkedQueue<String>();
    server.createContext(
        "/sms",
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
          seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    server.start();
    try {
      var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
      var letter = new Letter(UUID.randomUUID(), Channel.SMS, "+62811", "s", "Kode \"1\"");
      assertThat(new HttpGateway(address, "t0ken").deliver(letter)).isEqualTo(new Delivery.Done());
      assertThat(seen.poll()).isEqualTo("Bearer t0ken");
      assertThat(seen.poll()).contains("\"Kode \\\"1\\\"\"", "+62811", letter.id().toString());
    } finally {
      server.stop(0);
    }
    var nobody = URI.create("http://127.0.0.1:1/");
    var letter = new Letter(UUID.randomUUID(), Channel.SMS, "+62811", "s", "b");
    assertThat(new HttpGateway(nobody, "").deliver(letter)).isInstanceOf(Delivery.TryAgain.class);
    assertThat(HttpGateway.judged(422)).isInstanceOf(Delivery.Hopeless.class);
    assertThat(HttpGateway.judged(401)).isInstanceOf(Delivery.TryAgain.class);
  }

  private Delivery deliver(Letter letter) {
    delivered.add(letter);
    return new Delivery.Done();
  }

  private List<Letter> mine() {
    return delivered.stream().filter(letter -> letter.subject().equals(template)).toList();
  }

  private Outbox outbox() {
    return new Outbox(outboxStore, clock, true);
  }

  private Dispatcher dispatcher(Gateway gateway) {
    var texts = new StaticMessageSource();
    texts.addMessage(template + ".subject", java.util.Locale.of("id"), template);
    texts.addMessage(template + ".body", java.util.Locale.of("id"), "Kode Anda {0}");
    return new Dispatcher(
        store,
        new Texts(texts),
        Map.of(Channel.EMAIL, gateway, Channel.SMS, gateway, Channel.WHATSAPP, gateway),
        clock);
  }

  private Message to(String address) {
    return new Message(Channel.EMAIL, address, Language.ID, template, List.of("123456"));
  }
}
