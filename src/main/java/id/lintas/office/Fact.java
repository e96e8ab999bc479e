package id.lintas.office;

/** What may be true of an applicant and calls for a further document. */
public enum Fact {
  /** Holds for everybody; nobody is asked. */
  ALWAYS,
  HAS_OLD_PASSPORT,
  /** The old passport was issued abroad or before 2009, or its data no longer agree. */
  OLD_PASSPORT_NOT_ENOUGH,
  MOVING_ABROAD,
  NATURALISED,
  NAME_CHANGED,
  NAMES_DIFFER,
  PARENTS_HAVE_PASSPORTS,
  PARENT_ABSENT,
  PARENTS_DIVORCED,
  GUARDIAN,
  FORCE_MAJEURE
}
