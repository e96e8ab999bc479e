package id.lintas.bench.http;

import org.jspecify.annotations.Nullable;

/** What one client says to the server, a request at a time. Lives on one thread of the driver. */
@FunctionalInterface
public interface Conversation {
  /**
   * What comes next.
   *
   * @param answer to the last request; null at the beginning and when woken. Good only during this
   *     call.
   */
  Step next(@Nullable Answer answer);
}
