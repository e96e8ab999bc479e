package id.lintas.visit.papers;

import id.lintas.visit.sop.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * An examination on record (BAP): opened by whoever doubted, written by an investigator, decided by
 * the head of the office.
 *
 * @param begunBy who wrote first
 * @param investigator who signed the record off, or writes it now
 * @param signedAt since when nobody changes the record
 */
public record Examination(
    UUID visit,
    int number,
    Instant openedAt,
    int version,
    ExaminationRecord record,
    Optional<UUID> begunBy,
    Optional<UUID> investigator,
    Optional<Instant> signedAt,
    Optional<Decided> decided) {

  /** What the head may decide, and an investigator recommend. */
  public enum Decision {
    CLEARED(new Outcome.Cleared()),
    /** Lost or damaged by disaster: goes on without the surcharge. */
    FORCE_MAJEURE(new Outcome.ClearedByForceMajeure()),
    SUSPENDED(new Outcome.Suspended()),
    REFUSED(new Outcome.Refused());

    private final Outcome outcome;

    Decision(Outcome outcome) {
      this.outcome = outcome;
    }

    public Outcome outcome() {
      return outcome;
    }
  }

  /**
   * @param months of a suspension; 0 otherwise
   */
  public record Decided(Decision decision, int months, String reason, UUID by, Instant at) {
    /** The first day on which somebody suspended may apply again; empty for other decisions. */
    public Optional<LocalDate> suspendedUntil(ZoneId zone) {
      return decision == Decision.SUSPENDED
          ? Optional.of(at.atZone(zone).toLocalDate().plusMonths(months))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "Decided[" + decision + "]";
    }
  }

  public boolean cleared() {
    return decided
        .filter(
            one -> one.decision() == Decision.CLEARED || one.decision() == Decision.FORCE_MAJEURE)
        .isPresent();
  }

  /** Whether this officer wrote a part of the record, and so does not decide. */
  public boolean writtenBy(UUID officer) {
    return begunBy.filter(officer::equals).isPresent()
        || investigator.filter(officer::equals).isPresent();
  }
}
