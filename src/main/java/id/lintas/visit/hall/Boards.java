package id.lintas.visit.hall;

import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.visit.store.CallStore;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows the calls of offices whose display somebody looks at. A node reads an office once for all
 * of its displays, whichever node the counters are on.
 */
@Component
public class Boards {
  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);
  private static final int SHOWN = 5;
  private static final int AT_OFFICE_MAX = 20;
  private static final int MAX = 400;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm.ss");

  /** Who polls is answered from memory for so long. */
  private static final Duration FRESH = Duration.ofMillis(700);

  /** Said though nothing changed, so that a display knows that it is up to date. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final Hall hall;
  private final Offices offices;
  private final CallStore calls;
  private final Map<OfficeId, Followed> followed = new ConcurrentHashMap<>();
  private final AtomicInteger listening = new AtomicInteger();

  Boards(Hall hall, Offices offices, CallStore calls) {
    this.hall = hall;
    this.offices = offices;
    this.calls = calls;
  }

  private static final class Followed {
    final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    @Nullable Board board;
    long readNanos;
    long toldNanos;
  }

  /** Two that do the same are still two. */
  private static final class Listener {
    final Consumer<Board> told;

    Listener(Consumer<Board> told) {
      this.told = told;
    }
  }

  /**
   * Every change from now on, and a word every few seconds.
   *
   * @param told must not take long
   * @return how to stop; empty where too many listen already
   */
  public Optional<Runnable> follow(OfficeId office, Consumer<Board> told) {
    var one = followed.computeIfAbsent(office, none -> new Followed());
    if (listening.incrementAndGet() > MAX || one.listeners.size() >= AT_OFFICE_MAX) {
      listening.decrementAndGet();
      return Optional.empty();
    }
    var listener = new Listener(told);
    one.listeners.add(listener);
    return Optional.of(
        () -> {
          if (one.listeners.remove(listener)) listening.decrementAndGet();
        });
  }

  /** As it stands, or stood within the last second. */
  public Board now(OfficeId office) {
    var one = followed.computeIfAbsent(office, none -> new Followed());
    synchronized (one) {
      var known = one.board;
      if (known != null && System.nanoTime() - one.readNanos < FRESH.toNanos()) return known;
      return read(office, one);
    }
  }

  private Board read(OfficeId office, Followed one) {
    var today = hall.today(office);
    var said =
        calls.said(office, today.day(), SHOWN).stream()
            .map(
                call ->
                    new Board.Shown(
                        call.order() + "." + call.times(),
                        call.number().toString(),
                        call.counter(),
                        Spoken.call(call.number(), call.counter())))
            .toList();
    var at = TIME.format(today.now().atZone(offices.office(office).zone()));
    var board = new Board(said, at);
    one.board = board;
    one.readNanos = System.nanoTime();
    return board;
  }

  @Scheduled(fixedDelayString = "${lintas.visit.board-millis:500}", initialDelay = 1_000)
  void followAll() {
    followed.forEach(
        (office, one) -> {
          if (one.listeners.isEmpty()) return;
          try {
            tell(office, one);
          } catch (RuntimeException fault) {
            // the displays turn red by themselves when nothing is heard
            LOG.warn("the display of {} will be read again: {}", office, fault.toString());
          }
        });
  }

  private void tell(OfficeId office, Followed one) {
    Board board;
    synchronized (one) {
      var before = one.board;
      board = read(office, one);
      var silent = System.nanoTime() - one.toldNanos > SILENCE.toNanos();
      if (before != null && before.sameCalls(board) && !silent) return;
      one.toldNanos = System.nanoTime();
    }
    one.listeners.forEach(listener -> listener.told.accept(board));
  }
}
