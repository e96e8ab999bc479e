package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** A node with few places, and pages behind the door that answer when the test says so. */
class LanesTests {
  private static final String POLL = "/antrian/posisi/plm";
  private static final String BOOK = "/api/v1/bookings";
  private static final String TURN = "X-Turn";
  private static final int PLACES = 3;

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicInteger backlog = new AtomicInteger();
  private final AtomicInteger inside = new AtomicInteger();
  private final CountDownLatch answer = new CountDownLatch(1);
  private final List<CompletableFuture<Integer>> held = new ArrayList<>();
  private RequestGate gate;

  @BeforeEach
  void open() {
    var limits =
        new FrontLimits(
            PLACES,
            0,
            Duration.ofMinutes(1),
            new FrontLimits.Turn(PLACES, 0, 1),
            new FrontLimits.Poll(PLACES, 10),
            DataSize.ofBytes(1),
            DataSize.ofBytes(1),
            Duration.ZERO);
    var beans = new StaticListableBeanFactory();
    beans.addBean("turns", (Precedence) request -> request.getHeader(TURN) != null);
    var lanes = new Lanes(limits, beans.getBeanProvider(Precedence.class), backlog::get);
    var connections = new OpenConnections();
    var figures = new FrontFigures(registry, lanes, new Processors(), connections);
    gate = new RequestGate(lanes, figures, connections, new Draining(limits));
  }

  @AfterEach
  void answerAll() {
    answer.countDown();
    held.forEach(CompletableFuture::join);
  }

  @Test
  void aFloodOfPollsIsSentAwayWhileBookingsPass() throws Exception {
    hold(PLACES, "GET", POLL, false);
    var shed = at("GET", POLL, false);
    assertThat(shed.getStatus()).isEqualTo(503);
    assertThat(shed.getHeader("Retry-After")).isEqualTo("5");
    assertThat(shed.getContentAsByteArray()).hasSizeLessThan(500);
    // without scripts the page finds back by itself
    assertThat(shed.getContentAsString()).contains("http-equiv=\"refresh\"");
    assertThat(at("POST", BOOK, false).getStatus()).isEqualTo(200);
    assertThat(at("POST", BOOK, true).getStatus()).isEqualTo(200);
    assertThat(registry.get("lintas.front.shed").tag("lane", "poll").counter().count()).isOne();
    assertThat(registry.get("lintas.front.in.work").tag("lane", "poll").gauge().value())
        .isEqualTo(PLACES);
  }

  @Test
  void aFloodOfOrdinaryRequestsNeverBlocksWhoHoldsATurn() throws Exception {
    hold(PLACES, "GET", "/informasi", false);
    assertThat(at("POST", BOOK, false).getStatus()).isEqualTo(503);
    assertThat(at("POST", BOOK, true).getStatus()).isEqualTo(200);
    assertThat(at("GET", "/antrian/saya", true).getStatus()).isEqualTo(200);
    assertThat(at("GET", POLL, true).getStatus()).isEqualTo(200);
  }

  @Test
  void thePlacesOfTurnsAreUsedByNobodyElse() throws Exception {
    hold(PLACES, "POST", BOOK, true);
    assertThat(at("POST", BOOK, true).getStatus()).isEqualTo(503);
    assertThat(at("POST", BOOK, false).getStatus()).isEqualTo(200);
  }

  @Test
  void pollsGiveWayWhenWorkWaitsForAProcessor() throws Exception {
    backlog.set(11);
    assertThat(at("GET", POLL, false).getStatus()).isEqualTo(503);
    assertThat(at("GET", POLL, true).getStatus()).isEqualTo(503);
    assertThat(at("POST", POLL, false).getStatus()).isEqualTo(200);
    assertThat(at("GET", "/", false).getStatus()).isEqualTo(200);
    backlog.set(10);
    assertThat(at("GET", POLL, false).getStatus()).isEqualTo(200);
  }

  @Test
  void monitorsAreLetThroughAFullDoor() throws Exception {
    hold(PLACES, "GET", "/", false);
    assertThat(at("GET", "/actuator/health", false).getStatus()).isEqualTo(200);
    assertThat(at("GET", "/actuator/prometheus", false).getStatus()).isEqualTo(200);
  }

  @Test
  void whoeverCannotTellWhoseTurnItIsClosesTheDoorToNobody() throws Exception {
    var beans = new StaticListableBeanFactory();
    beans.addBean(
        "turns",
        (Precedence)
            request -> {
              throw new IllegalStateException("out of order");
            });
    var lanes =
        new Lanes(
            new FrontLimits(
                1,
                0,
                Duration.ZERO,
                new FrontLimits.Turn(1, 0, 1),
                new FrontLimits.Poll(1, 1),
                DataSize.ofBytes(1),
                DataSize.ofBytes(1),
                Duration.ZERO),
            beans.getBeanProvider(Precedence.class),
            () -> 0);
    assertThat(lanes.of(new MockHttpServletRequest("GET", "/"))).isEqualTo(Lane.ORDINARY);
  }

  /** So many requests stand inside until the test ends. */
  private void hold(int many, String method, String path, boolean turn) {
    IntStream.range(0, many)
        .forEach(
            n ->
                held.add(
                    CompletableFuture.supplyAsync(
                        () -> send(method, path, turn, true).getStatus(),
                        Thread::startVirtualThread)));
    while (inside.get() < many) Thread.onSpinWait();
  }

  private MockHttpServletResponse at(String method, String path, boolean turn) {
    return send(method, path, turn, false);
  }

  private MockHttpServletResponse send(String method, String path, boolean turn, boolean stay) {
    var request = new MockHttpServletRequest(method, path);
    request.setServletPath(path);
    if (turn) request.addHeader(TURN, "yes");
    var response = new MockHttpServletResponse();
    try {
      gate.doFilter(
          request,
          response,
          (asked, answered) -> {
            inside.incrementAndGet();
            try {
              if (stay) answer.await();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          });
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
    return response;
  }
}
