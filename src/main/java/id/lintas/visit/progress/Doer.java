package id.lintas.visit.progress;

import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;

/** Whose turn it is, as an applicant sees it. */
public enum Doer {
  APPLICANT,
  OFFICE;

  static Doer of(SopStep step, Hold hold) {
    return switch (hold) {
      case RETURNED -> APPLICANT;
      case EXAMINATION -> OFFICE;
      case NONE ->
          switch (step) {
            case S01_CHECK_IN, S02_FILL_FORM, S03_HAND_IN -> APPLICANT;
            case S06_CAPTURE_AND_INTERVIEW, S07_PAYMENT, S14_HAND_OVER -> APPLICANT;
            case S04_EXAMINE_DOCUMENTS, S05_QUEUE_NUMBER -> OFFICE;
            case S08_VERIFY, S09_ADJUDICATE, S10_QUALITY_TEST, S11_SIGN -> OFFICE;
            case S12_SCAN_READY, S13_FILE_IN_CABINET, S15_ARCHIVE -> OFFICE;
          };
    };
  }
}
