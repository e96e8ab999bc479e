package id.lintas.notify;

import id.lintas.notify.Gateway.Delivery;
import id.lintas.notify.store.DispatchStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends what is due. A message is claimed in a short transaction of its own, handed over outside of
 * any, then closed; if the node dies in between, the claim runs out and another node sends it
 * again. Any number of nodes may do this at once.
 */
class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int CLAIMED_AT_ONCE = 10;

  /** Longer than all gateways of one claim may take together. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private final DispatchStore store;
  private final Texts texts;
  private final Map<Channel, Gateway> gateways;
  private final Clock clock;

  Dispatcher(DispatchStore store, Texts texts, Map<Channel, Gateway> gateways, Clock clock) {
    this.store = store;
    this.texts = texts;
    this.gateways = gateways;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${lintas.notify.every-millis:1000}")
  void sendDue() {
    try {
      while (sendSome() == CLAIMED_AT_ONCE) {
        LOG.debug("More messages are due");
      }
    } catch (RuntimeException fault) {
      LOG.warn("Messages wait to be sent", fault);
    }
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    try {
      store.forgetClosedBefore(clock.instant().minus(Duration.ofDays(30)));
    } catch (RuntimeException fault) {
      LOG.warn("Old messages were not removed", fault);
    }
  }

  private int sendSome() {
    var now = clock.instant();
    var claimed = store.claim(now, now.plus(CLAIM), CLAIMED_AT_ONCE);
    for (var message : claimed) {
      close(message, delivered(message));
    }
    return claimed.size();
  }

  private Delivery delivered(DispatchStore.Claimed message) {
    var gateway = gateways.get(message.channel());
    if (gateway == null) return new Delivery.TryAgain("channel not configured");
    try {
      var parts = message.parts();
      var letter =
          new Letter(
              message.id(),
              message.channel(),
              parts.address(),
              texts.subject(message.template(), message.language(), parts.arguments()),
              texts.body(message.template(), message.language(), parts.arguments()));
      return gateway.deliver(letter);
    } catch (NoSuchMessageException forgotten) {
      return new Delivery.Hopeless("no text");
    } catch (RuntimeException fault) {
      LOG.warn("Message {} could not be handed over", message.id(), fault);
      return new Delivery.TryAgain(fault.getClass().getSimpleName());
    }
  }

  private void close(DispatchStore.Claimed message, Delivery delivery) {
    var now = clock.instant();
    switch (delivery) {
      case Delivery.Done() -> store.sent(message, now);
      case Delivery.Hopeless(var reason) -> store.dead(message, now, reason);
      case Delivery.TryAgain(var reason) -> {
        if (message.attempts() >= Retries.ATTEMPTS_MAX) store.dead(message, now, reason);
        else store.later(message, now.plus(Retries.delayAfter(message.attempts())), reason);
      }
    }
  }
}
