package id.lintas.account.access;

import id.lintas.account.store.AccountStore.Key;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A password on its way through the lane, and what follows from it. Lives in this node's memory
 * only, and lets go of the password when it is hashed.
 */
final class Attempt {
  private final long place;
  private final long sinceNanos;
  private final AtomicReference<@Nullable Work> work;
  private final AtomicReference<Answered> answered;
  private final CompletableFuture<Optional<Key>> answer = new CompletableFuture<>();

  Attempt(long place, long sinceNanos, Work work, Answered first) {
    this.place = place;
    this.sinceNanos = sinceNanos;
    this.work = new AtomicReference<>(work);
    this.answered = new AtomicReference<>(first);
  }

  @FunctionalInterface
  interface Work {
    /** On the lane; gives what follows elsewhere, and that whose session it is, or nobody's. */
    Supplier<Optional<Key>> hash(PasswordEncoder hashes);
  }

  /** How its owner learns of it: decided once, by them or by the end of the work. */
  enum Answered {
    UNDECIDED,
    BY_THE_REQUEST,
    BY_THE_TICKET
  }

  long place() {
    return place;
  }

  long ageNanos(long now) {
    return now - sinceNanos;
  }

  CompletableFuture<Optional<Key>> answer() {
    return answer;
  }

  /** Typed once more: the place is kept. False when it is too late for that. */
  boolean replace(Work other) {
    return work.updateAndGet(old -> old == null ? null : other) != null;
  }

  /** The work, for whoever asks first. */
  Optional<Work> take() {
    return Optional.ofNullable(work.getAndSet(null));
  }

  /** True when it is so from now on, or was before. */
  boolean decide(Answered way) {
    return answered.compareAndSet(Answered.UNDECIDED, way) || answered.get() == way;
  }
}
