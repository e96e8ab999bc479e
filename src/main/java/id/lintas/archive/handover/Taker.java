package id.lintas.archive.handover;

import java.util.EnumSet;
import java.util.Set;

/** Who may take a passport along, and what they show besides receipt and proof of payment. */
public enum Taker {
  APPLICANT,
  /** With the family card. */
  FAMILY,
  /** With a letter of authority that bears a duty stamp. */
  PROXY;

  /** What the officer has seen and compared; each is a row of the handover. */
  public enum Check {
    IDENTITY,
    FAMILY_CARD,
    LETTER,
    RECEIPT,
    BANK_PROOF,
    /** In place of a lost receipt: identity and application compared with our own record. */
    OWN_RECORD
  }

  /**
   * @param receiptLost then our own record takes its place
   */
  public Set<Check> needed(boolean receiptLost) {
    var all = EnumSet.of(Check.IDENTITY, Check.BANK_PROOF);
    all.add(receiptLost ? Check.OWN_RECORD : Check.RECEIPT);
    if (this == FAMILY) all.add(Check.FAMILY_CARD);
    if (this == PROXY) all.add(Check.LETTER);
    return all;
  }
}
