package id.lintas.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
  AUDITOR;

  /**
   * The work on people and their files, which a training office lets everybody try. None of these
   * opens a page that changes more than its own office's visits.
   */
  public static final Set<Role> COUNTER =
      Collections.unmodifiableSet(
          EnumSet.of(
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
              FINANCE));

  /** Posts without which an office's day does not go on: one that nobody holds is named. */
  public static final Set<Role> NEEDED = needed();

  private static Set<Role> needed() {
    var all = EnumSet.copyOf(COUNTER);
    all.addAll(EnumSet.of(HEAD_OF_OFFICE, OFFICE_ADMINISTRATOR, QUOTA_OFFICER, COMPLAINTS));
    return Collections.unmodifiableSet(all);
  }
}
