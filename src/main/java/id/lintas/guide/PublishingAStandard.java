package id.lintas.guide;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.guide.store.StandardStore;
import id.lintas.office.Bilingual;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an office write its own text of a part of its standard, from a coming day on. What was
 * promised up to then stays on record as it was.
 */
@Service
public class PublishingAStandard {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 2_000;

  private final StandardStore store;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  PublishingAStandard(StandardStore store, Offices offices, Audit audit, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why a text is not published. */
  public enum Refusal {
    IN_THE_PAST,
    TEXT_LENGTH,
    /** There is a text for that day already. */
    TAKEN
  }

  /**
   * @param actor as the audit record names them
   */
  @Transactional
  public Optional<Refusal> publish(
      OfficeId office, StandardPart part, LocalDate from, Bilingual text, String actor) {
    if (!from.isAfter(offices.office(office).today(clock.instant())))
      return Optional.of(Refusal.IN_THE_PAST);
    if (!fits(text.indonesian()) || !fits(text.english())) return Optional.of(Refusal.TEXT_LENGTH);
    if (!store.add(office, part, from, text)) return Optional.of(Refusal.TAKEN);
    var object = "standard:" + office + "/" + part;
    var detail = Map.of("from", from.toString());
    audit.record(new Entry(actor, office, "guide.standard-published", object, detail));
    return Optional.empty();
  }

  private static boolean fits(String text) {
    var length = text.strip().length();
    return length >= SHORTEST && length <= LONGEST;
  }
}
