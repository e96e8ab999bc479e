package id.lintas.notify;

import id.lintas.notify.store.OutboxStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes messages in the caller's transaction: they go out exactly if the work they tell of is
 * committed, and a silent gateway holds up nobody.
 */
@Component
public class Outbox {
  private final OutboxStore store;
  private final Clock clock;

  Outbox(OutboxStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public void put(Message message) {
    putAll(List.of(message));
  }

  /** One statement, however many messages. */
  public void putAll(List<Message> messages) {
    if (!messages.isEmpty()) store.add(messages, clock.instant());
  }
}
