package id.lintas.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages not delivered: how many wait and since when, how many were given up, the latest. */
public record Backlog(
    long waiting, @Nullable Instant oldestWaiting, long dead, List<Dead> latestDead) {

  /** A message given up. Neither its address nor its text. */
  public record Dead(UUID id, Channel channel, String template, Instant at, String reason) {}
}
