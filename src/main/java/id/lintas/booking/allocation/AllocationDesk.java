package id.lintas.booking.allocation;

import id.lintas.booking.GroupCommit;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Collects the wishes that arrive at once and has them decided together, one writer for each office
 * and node. Answers only what is committed. Several nodes may do so over one database: the slots
 * are locked, the people claimed there.
 */
@Component
public class AllocationDesk {
  static final int WAITING_MAX = 4_096;
  private static final int TRIES_MAX = 5;

  private final Batches batches;
  private final Clock clock;
  private final int batchMax;
  private final int writersMax;
  private final Pace pace;
  private final Map<OfficeId, GroupCommit<Wish, Decision>> lines = new ConcurrentHashMap<>();

  /**
   * @param batchMax wishes of one transaction
   * @param writersMax transactions of one office at once; more than one serves only to measure what
   *     the batches are worth
   */
  AllocationDesk(
      Batches batches,
      Clock clock,
      Pace pace,
      @Value("${lintas.booking.batch-max}") int batchMax,
      @Value("${lintas.booking.writers}") int writersMax) {
    this.batches = batches;
    this.clock = clock;
    this.pace = pace;
    this.batchMax = batchMax;
    this.writersMax = writersMax;
  }

  /**
   * Answers when it is written down, or why it cannot be; {@link GroupCommit.Unanswered} when
   * neither.
   */
  public Decision place(Wish wish) {
    return lines
        .computeIfAbsent(
            wish.office(),
            office ->
                new GroupCommit<>(
                    WAITING_MAX, batchMax, writersMax, batch -> measured(office, batch)))
        .ask(wish);
  }

  private List<Decision> measured(OfficeId office, List<Wish> wishes) {
    var began = System.nanoTime();
    var decisions = decided(wishes);
    pace.decided(office, wishes, decisions, System.nanoTime() - began);
    return decisions;
  }

  private List<Decision> decided(List<Wish> wishes) {
    for (int tried = 1; ; tried++) {
      try {
        // as exact as the database keeps it, so that both tell the same
        return batches.decideAndWrite(wishes, clock.instant().truncatedTo(ChronoUnit.MICROS));
      } catch (Overtaken elsewhere) {
        if (tried == TRIES_MAX) throw elsewhere;
      }
    }
  }
}
