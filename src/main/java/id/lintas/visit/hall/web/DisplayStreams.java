package id.lintas.visit.hall.web;

import id.lintas.shared.OfficeId;
import id.lintas.visit.hall.Board;
import id.lintas.visit.hall.Boards;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open lines to displays. One that does not take what is sent holds up nobody else. */
@Component
class DisplayStreams {
  /** A display comes back by itself, perhaps to another node. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Boards boards;
  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ending = new AtomicBoolean();

  DisplayStreams(Boards boards) {
    this.boards = boards;
  }

  Optional<SseEmitter> open(OfficeId office) {
    if (ending.get()) return Optional.empty();
    var stream = new SseEmitter(LONGEST.toMillis());
    var sending = new AtomicBoolean();
    var stop =
        boards.follow(
            office,
            board -> {
              if (!sending.compareAndSet(false, true)) return;
              Thread.startVirtualThread(
                  () -> {
                    send(stream, board);
                    sending.set(false);
                  });
            });
    if (stop.isEmpty()) return Optional.empty();
    open.add(stream);
    Runnable closed =
        () -> {
          open.remove(stream);
          stop.get().run();
        };
    stream.onCompletion(closed);
    stream.onError(fault -> closed.run());
    stream.onTimeout(stream::complete);
    send(stream, boards.now(office));
    return Optional.of(stream);
  }

  private static void send(SseEmitter stream, Board board) {
    try {
      stream.send(SseEmitter.event().reconnectTime(2_000).data(board, MediaType.APPLICATION_JSON));
    } catch (IOException | IllegalStateException gone) {
      stream.completeWithError(gone);
    }
  }

  /** Displays listen for hours: a node that ends does not wait for them. */
  @EventListener(ContextClosedEvent.class)
  void end() {
    ending.set(true);
    open.forEach(SseEmitter::complete);
  }
}
