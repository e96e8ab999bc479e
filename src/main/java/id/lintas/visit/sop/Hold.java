package id.lintas.visit.sop;

/** Why a visit rests at its step until somebody decides or the applicant comes again. */
public enum Hold {
  NONE,
  /** Documents were missing; the applicant has a printed list and a date. */
  RETURNED,
  /** Being examined (BAP: loss, damage, doubt); the head of the office decides. */
  EXAMINATION
}
