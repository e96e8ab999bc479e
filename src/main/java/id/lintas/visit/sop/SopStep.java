package id.lintas.visit.sop;

/** The fifteen steps of the office, as the study of the Palembang office lists them. */
public enum SopStep {
  /** Arrives on the booked day; ticket scanned, face and identity card compared. */
  S01_CHECK_IN,
  /** Form, parents' statement for a minor, the free yellow folder. */
  S02_FILL_FORM,
  /** Form and copies handed in. */
  S03_HAND_IN,
  /** Each required document ticked, or returned with reasons. */
  S04_EXAMINE_DOCUMENTS,
  /** A number for photo, fingerprints and interview. */
  S05_QUEUE_NUMBER,
  S06_CAPTURE_AND_INTERVIEW,
  S07_PAYMENT,
  /** Data and biometrics compared with what is stored, and with the watch list. */
  S08_VERIFY,
  /** Decided by people, never by a machine alone. */
  S09_ADJUDICATE,
  /** Booklet personalised and tested. */
  S10_QUALITY_TEST,
  S11_SIGN,
  /** Scanned as ready; the applicant is told. */
  S12_SCAN_READY,
  /** In the cabinet, by the alphabet of the name. */
  S13_FILE_IN_CABINET,
  S14_HAND_OVER,
  /** By date; later moved to the information unit. */
  S15_ARCHIVE
}
