package id.lintas.notify;

import id.lintas.notify.store.OutboxStore;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes messages in the caller's transaction: they go out exactly if the work they tell of is
 * committed, and a silent gateway holds up nobody. In a trial they go no further than the inbox
 * page: they are closed from the start, so that nothing could send them later.
 */
@Component
public class Outbox {
  private final OutboxStore store;
  private final Clock clock;
  private final boolean sends;

  @Autowired
  Outbox(OutboxStore store, Clock clock, @Value("${lintas.mode}") String mode) {
    this(store, clock, !"sandbox".equals(mode));
  }

  Outbox(OutboxStore store, Clock clock, boolean sends) {
    this.store = store;
    this.clock = clock;
    this.sends = sends;
  }

  public void put(Message message) {
    putAll(List.of(message));
  }

  /** One statement, however many messages. */
  public void putAll(List<Message> messages) {
    if (!messages.isEmpty()) store.add(messages, clock.instant(), sends);
  }

  /** What has not reached its people: waiting, and given up. */
  public Backlog backlog() {
    return store.backlog();
  }
}
