package id.lintas.vault;

import id.lintas.vault.store.SpentStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Signed words that leave the server, come back within some minutes and serve once. Nothing is kept
 * of them until they come back. They follow the machine's own clock, not one a trial can move.
 */
public final class OneTime {
  private static final String SPENT = "vault.spent";
  private static final String END = "|";

  /** Nodes' clocks differ by less; until then a word that ran out is still known as spent. */
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  private final Signing signing;
  private final SpentStore spent;
  private final InstantSource machine;

  OneTime(Signing signing, SpentStore spent, InstantSource machine) {
    this.signing = signing;
    this.spent = spent;
    this.machine = machine;
  }

  /**
   * Whoever holds the words can read them. Two that shall differ need something random in them.
   *
   * @param purpose what they serve for; they serve for nothing else
   */
  public String give(String purpose, String words, Duration goodFor) {
    var until = machine.instant().plus(goodFor).getEpochSecond();
    return signing.sign(purpose, until + END + words);
  }

  /** The words; empty when they were not given here for this, ran out, or served before. */
  public Optional<String> spend(String purpose, String given) {
    return signing.verify(purpose, given).flatMap(signed -> spendSigned(signed, given));
  }

  private Optional<String> spendSigned(String signed, String given) {
    var end = signed.indexOf(END);
    var until = Instant.ofEpochSecond(Long.parseLong(signed.substring(0, end)));
    if (!machine.instant().isBefore(until)) return Optional.empty();
    var id = signing.mac(SPENT, given.getBytes(StandardCharsets.US_ASCII));
    return spent.spend(id, until) ? Optional.of(signed.substring(end + 1)) : Optional.empty();
  }

  @Scheduled(initialDelay = 1_200_000, fixedDelay = 3_600_000)
  void sweep() {
    spent.sweep(machine.instant().minus(CLOCKS_DIFFER));
  }
}
