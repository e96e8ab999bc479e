package id.lintas.notify;

/** Hands a letter to the world outside. Never throws, and answers within a bounded time. */
interface Gateway {

  Delivery deliver(Letter letter);

  /** What became of it. Reasons name no person: they are stored as they are. */
  sealed interface Delivery {
    record Done() implements Delivery {}

    record TryAgain(String reason) implements Delivery {}

    record Hopeless(String reason) implements Delivery {}
  }
}
