package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.SlotKey;
import id.lintas.testing.Citizens;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Citizens who book one after the other, so many at a time, until told to stop. */
final class Crowd implements AutoCloseable {
  private static final int AT_A_TIME = 8;
  private static final int ONE_IN_WANTS_THE_SCARCE = 4;
  private static final int SECONDS_MAX = 90;

  private final Phone phone;
  private final Citizens citizens;
  private final SlotKey plenty;
  private final SlotKey scarce;
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final Queue<Awaited> awaited = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean over;

  /** What one citizen was told about which slot. */
  record Told(Citizens.SignedIn who, SlotKey slot, Phone.Answer answer) {}

  private record Awaited(String node, CountDownLatch tickets) {}

  Crowd(Phone phone, Citizens citizens, SlotKey plenty, SlotKey scarce) {
    this.phone = phone;
    this.citizens = citizens;
    this.plenty = plenty;
    this.scarce = scarce;
    for (int one = 0; one < AT_A_TIME; one++) running.add(threads.submit(this::bookOn));
  }

  private Void bookOn() throws InterruptedException {
    while (!over) {
      var number = next.getAndIncrement();
      var who = citizens.with(1);
      var slot = number % ONE_IN_WANTS_THE_SCARCE == 0 ? scarce : plenty;
      var answer = number % 2 == 0 ? phone.byPage(who, slot) : phone.byApi(who, slot);
      told.add(new Told(who, slot, answer));
      if (!(answer instanceof Phone.Answer.Ticket ticket)) continue;
      awaited.stream()
          .filter(one -> one.node().isEmpty() || one.node().equals(ticket.node()))
          .forEach(one -> one.tickets().countDown());
    }
    return null;
  }

  /** Until so many more have a ticket. */
  void tickets(int number) throws InterruptedException {
    ticketsFrom("", number);
  }

  /** Until that node gave so many more. */
  void ticketsFrom(String node, int number) throws InterruptedException {
    var tickets = new CountDownLatch(number);
    awaited.add(new Awaited(node, tickets));
    assertThat(tickets.await(SECONDS_MAX, TimeUnit.SECONDS))
        .as("%d more tickets %s, so far %d", number, node, told.size())
        .isTrue();
  }

  /** All that was said, once nobody is on the way any more. */
  List<Told> end() throws InterruptedException, ExecutionException {
    over = true;
    for (var one : running) one.get();
    return List.copyOf(told);
  }

  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
  }
}
