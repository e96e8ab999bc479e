package id.lintas.staff;

/** What an officer does at an office, for as long as a post of the roster says so. */
public enum Role {
  FRONT_DESK,
  INFORMATION,
  EXAMINER,
  CAPTURE,
  ADJUDICATOR,
  INVESTIGATOR,
  PRODUCTION,
  SIGNER,
  HANDOVER,
  ARCHIVE,
  INFOKIM,
  QUOTA_OFFICER,
  FINANCE,
  COMPLAINTS,
  TRAINER,
  HEAD_OF_OFFICE,
  OFFICE_ADMINISTRATOR,
  MISSION_OFFICER,
  MINISTRY_ANALYST,
  /** Reads only, and every page read is recorded. */
  AUDITOR
}
