package id.lintas.office;

import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document to bring, as the law or an office asks for it. The wizard, the ticket and the document
 * check all read these rows.
 *
 * @param office empty for what holds in the whole country
 * @param choiceGroup rows of one group are alternatives: one of them is enough; empty for none
 * @param fact when it is asked for
 */
public record Requirement(
    Optional<OfficeId> office,
    ApplicationKind kind,
    String code,
    LocalDate effectiveFrom,
    int position,
    String choiceGroup,
    Fact fact,
    Bilingual text,
    LegalBasis legalBasis) {

  /**
   * @param date since when it applies in this form
   */
  public record LegalBasis(String title, LocalDate date) {}

  /** The same from another day on. */
  Requirement from(LocalDate day) {
    return from(day, legalBasis);
  }

  /** The same from another day on, by another law. */
  public Requirement from(LocalDate day, LegalBasis basis) {
    return new Requirement(office, kind, code, day, position, choiceGroup, fact, text, basis);
  }
}
