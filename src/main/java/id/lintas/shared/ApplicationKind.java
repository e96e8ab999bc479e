package id.lintas.shared;

/**
 * What somebody applies for; it decides the documents (Permenkumham 8/2014, amended by 18/2022).
 */
public enum ApplicationKind {
  /** A first passport of an adult. */
  NEW,
  /** Expired, expiring or full. */
  REPLACE,
  /** Below 17 and not married: the parents apply. */
  CHILD,
  /** A child with two nationalities (anak berkewarganegaraan ganda). */
  DUAL_NATIONALITY_CHILD,
  LOST,
  DAMAGED,
  DATA_CHANGE;

  /** What a lost or damaged passport costs is known only after it was examined. */
  public boolean pricedAfterExamination() {
    return this == LOST || this == DAMAGED;
  }
}
