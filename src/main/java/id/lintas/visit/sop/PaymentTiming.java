package id.lintas.visit.sop;

/** When an office takes the fee: a policy of the office, and part of the table's key. */
public enum PaymentTiming {
  /** As in the study: after photo, fingerprints and interview. */
  AFTER_BIOMETRICS,
  /** Before the visit: S07 precedes S01. */
  BEFORE_VISIT
}
