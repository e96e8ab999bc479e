package id.lintas.visit.sop;

/** What came of a step. Details of it are kept where it happened; the table needs its kind only. */
public sealed interface Outcome {
  /** S01. */
  record CheckedIn() implements Outcome {}

  /** S02. */
  record FormFilled() implements Outcome {}

  /** S03. */
  record HandedIn() implements Outcome {}

  /** S04: every required document is there and was seen. */
  record DocumentsComplete() implements Outcome {}

  /** S04: returned with a list and a date. */
  record DocumentsMissing() implements Outcome {}

  /** Loss, damage, or documents and answers that do not fit: to be examined. */
  record Doubted() implements Outcome {}

  /** The head, after an examination: goes on as any other. */
  record Cleared() implements Outcome {}

  /** The head, after an examination: goes on, and the surcharge is waived. */
  record ClearedByForceMajeure() implements Outcome {}

  /** The head, after an examination: no passport for 6 to 24 months. */
  record Suspended() implements Outcome {}

  /** By the head after an examination, or by the adjudicator. */
  record Refused() implements Outcome {}

  /** S05. */
  record Numbered() implements Outcome {}

  /** S06: portrait, fingerprints and interview are there. */
  record Captured() implements Outcome {}

  /** S07: told by the bank, or settled from its statement. */
  record Paid() implements Outcome {}

  /** S07: entered from the proof that the applicant shows; to be settled before handover. */
  record PaidProvisionally() implements Outcome {}

  /** S08: the comparison is done, whatever it found; people decide next. */
  record Compared() implements Outcome {}

  /** S09. */
  record Approved() implements Outcome {}

  /** S09: a false statement; the file ends. */
  record Voided() implements Outcome {}

  /** S10. */
  record QualityPassed() implements Outcome {}

  /** S10: the booklet is spoiled and logged, another is made. */
  record QualityFailed() implements Outcome {}

  /** S11. */
  record Signed() implements Outcome {}

  /** S11: back to production. */
  record NotSigned() implements Outcome {}

  /** S12. */
  record ScannedReady() implements Outcome {}

  /** S13. */
  record FiledInCabinet() implements Outcome {}

  /** S14. */
  record HandedOver() implements Outcome {}

  /** S14: after 30 days, by the head, never by a timer alone. */
  record NotCollected() implements Outcome {}

  /** The applicant takes the application back. */
  record Withdrawn() implements Outcome {}

  /** Nothing happened for 30 days. */
  record Lapsed() implements Outcome {}
}
