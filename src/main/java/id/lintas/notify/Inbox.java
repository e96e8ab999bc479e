package id.lintas.notify;

import id.lintas.notify.store.DispatchStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** In a trial only: the messages that would have gone out, readable. */
@Component
@ConditionalOnProperty(name = "lintas.mode", havingValue = "sandbox")
public class Inbox {
  public static final int PAGE_SIZE = 50;
  private static final int PAGES_MAX = 1_000;

  private final DispatchStore store;
  private final Texts texts;

  Inbox(DispatchStore store, Texts texts) {
    this.store = store;
    this.texts = texts;
  }

  /** A message as its receiver would have read it. */
  public record Shown(
      UUID id, Instant at, Channel channel, String address, String subject, String body) {}

  /** Newest first; pages count from 0. */
  public List<Shown> latest(int page) {
    return store.latest(Math.clamp(page, 0, PAGES_MAX) * PAGE_SIZE, PAGE_SIZE).stream()
        .map(this::shown)
        .toList();
  }

  private Shown shown(DispatchStore.Kept message) {
    var parts = message.parts();
    String subject;
    String body;
    try {
      subject = texts.subject(message.template(), message.language(), parts.arguments());
      body = texts.body(message.template(), message.language(), parts.arguments());
    } catch (NoSuchMessageException forgotten) {
      subject = message.template();
      body = String.join("\n", parts.arguments());
    }
    return new Shown(message.id(), message.at(), message.channel(), parts.address(), subject, body);
  }
}
