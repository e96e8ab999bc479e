package id.lintas.visit.sop;

import static id.lintas.staff.Role.*;
import static id.lintas.visit.sop.Hold.EXAMINATION;
import static id.lintas.visit.sop.Hold.NONE;
import static id.lintas.visit.sop.Hold.RETURNED;
import static id.lintas.visit.sop.SopStep.*;

import id.lintas.staff.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows. Both timings share all but those around the payment. */
final class Table {
  private static final Actor BANK = new Actor.Bank();
  private static final Actor LINTAS = new Actor.Lintas();

  /** From arrival to the number; in the hands of the information desk and the examiner. */
  private static final List<Move> DOCUMENTS =
      List.of(
          row(S01_CHECK_IN, Outcome.CheckedIn.class, FRONT_DESK, S02_FILL_FORM),
          row(S02_FILL_FORM, Outcome.FormFilled.class, INFORMATION, S03_HAND_IN),
          row(S03_HAND_IN, Outcome.HandedIn.class, INFORMATION, S04_EXAMINE_DOCUMENTS),
          row(S04_EXAMINE_DOCUMENTS, Outcome.DocumentsComplete.class, EXAMINER, S05_QUEUE_NUMBER),
          row(S04_EXAMINE_DOCUMENTS, Outcome.DocumentsMissing.class, EXAMINER, S03_HAND_IN)
              .resting(RETURNED),
          row(S03_HAND_IN, Outcome.HandedIn.class, INFORMATION, S04_EXAMINE_DOCUMENTS)
              .from(RETURNED),
          row(S05_QUEUE_NUMBER, Outcome.Numbered.class, LINTAS, S06_CAPTURE_AND_INTERVIEW));

  private static final List<Move> DECISION =
      List.of(
          row(S08_VERIFY, Outcome.Compared.class, ADJUDICATOR, S09_ADJUDICATE),
          row(S09_ADJUDICATE, Outcome.Approved.class, ADJUDICATOR, S10_QUALITY_TEST),
          ending(S09_ADJUDICATE, NONE, Outcome.Refused.class, ADJUDICATOR, EndOutcome.REFUSED),
          ending(S09_ADJUDICATE, NONE, Outcome.Voided.class, ADJUDICATOR, EndOutcome.VOID));

  private static final List<Move> BOOKLET =
      List.of(
          row(S10_QUALITY_TEST, Outcome.QualityPassed.class, PRODUCTION, S11_SIGN),
          row(S10_QUALITY_TEST, Outcome.QualityFailed.class, PRODUCTION, S10_QUALITY_TEST),
          row(S11_SIGN, Outcome.Signed.class, SIGNER, S12_SCAN_READY),
          row(S11_SIGN, Outcome.NotSigned.class, SIGNER, S10_QUALITY_TEST),
          row(S12_SCAN_READY, Outcome.ScannedReady.class, HANDOVER, S13_FILE_IN_CABINET),
          row(S13_FILE_IN_CABINET, Outcome.FiledInCabinet.class, HANDOVER, S14_HAND_OVER),
          row(S14_HAND_OVER, Outcome.HandedOver.class, HANDOVER, S15_ARCHIVE),
          ending(
              S14_HAND_OVER,
              NONE,
              Outcome.NotCollected.class,
              HEAD_OF_OFFICE,
              EndOutcome.NOT_COLLECTED));

  /** Where officers may find that something does not fit. */
  private static final List<Move> DOUBTS =
      List.of(
          row(S04_EXAMINE_DOCUMENTS, Outcome.Doubted.class, EXAMINER, S04_EXAMINE_DOCUMENTS)
              .resting(EXAMINATION),
          row(S06_CAPTURE_AND_INTERVIEW, Outcome.Doubted.class, CAPTURE, S06_CAPTURE_AND_INTERVIEW)
              .resting(EXAMINATION),
          row(S09_ADJUDICATE, Outcome.Doubted.class, ADJUDICATOR, S09_ADJUDICATE)
              .resting(EXAMINATION));

  private Table() {}

  static Sop afterBiometrics() {
    var rows = shared(List.of(S07_PAYMENT, S08_VERIFY, S09_ADJUDICATE));
    rows.add(row(S06_CAPTURE_AND_INTERVIEW, Outcome.Captured.class, CAPTURE, S07_PAYMENT));
    rows.addAll(payment(S08_VERIFY));
    return new Sop(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS, S01_CHECK_IN, rows);
  }

  static Sop beforeVisit() {
    var rows = shared(List.of(S08_VERIFY, S09_ADJUDICATE));
    rows.add(row(S06_CAPTURE_AND_INTERVIEW, Outcome.Captured.class, CAPTURE, S08_VERIFY));
    rows.addAll(payment(S01_CHECK_IN));
    rows.add(ending(S07_PAYMENT, NONE, Outcome.Lapsed.class, LINTAS, EndOutcome.LAPSED));
    return new Sop(Sop.CURRENT, PaymentTiming.BEFORE_VISIT, S07_PAYMENT, rows);
  }

  private static List<Move> shared(List<SopStep> afterCapture) {
    var rows = new ArrayList<Move>();
    rows.addAll(DOCUMENTS);
    rows.addAll(DOUBTS);
    rows.addAll(DECISION);
    rows.addAll(BOOKLET);
    for (var doubt : DOUBTS) rows.addAll(decided(doubt.at()));
    rows.addAll(leaving(afterCapture));
    return rows;
  }

  /** The head of the office decides what was examined, and the visit goes on from where it was. */
  private static List<Move> decided(SopStep at) {
    return List.of(
        row(at, Outcome.Cleared.class, HEAD_OF_OFFICE, at).from(EXAMINATION),
        row(at, Outcome.ClearedByForceMajeure.class, HEAD_OF_OFFICE, at).from(EXAMINATION),
        ending(at, EXAMINATION, Outcome.Suspended.class, HEAD_OF_OFFICE, EndOutcome.REFUSED),
        ending(at, EXAMINATION, Outcome.Refused.class, HEAD_OF_OFFICE, EndOutcome.REFUSED));
  }

  private static List<Move> payment(SopStep next) {
    return List.of(
        row(S07_PAYMENT, Outcome.Paid.class, BANK, next),
        row(S07_PAYMENT, Outcome.PaidProvisionally.class, FINANCE, next));
  }

  /** Until a passport is made for them people may go; who does not come on is let go. */
  private static List<Move> leaving(List<SopStep> afterCapture) {
    var rows = new ArrayList<Move>();
    var documents =
        List.of(
            S02_FILL_FORM,
            S03_HAND_IN,
            S04_EXAMINE_DOCUMENTS,
            S05_QUEUE_NUMBER,
            S06_CAPTURE_AND_INTERVIEW);
    for (var at : documents) {
      rows.add(withdrawn(at, NONE));
      rows.add(lapsed(at, NONE));
    }
    rows.add(withdrawn(S03_HAND_IN, RETURNED));
    rows.add(lapsed(S03_HAND_IN, RETURNED));
    for (var at : afterCapture) rows.add(withdrawn(at, NONE));
    if (afterCapture.contains(S07_PAYMENT)) rows.add(lapsed(S07_PAYMENT, NONE));
    return rows;
  }

  private static Move withdrawn(SopStep at, Hold hold) {
    return ending(at, hold, Outcome.Withdrawn.class, INFORMATION, EndOutcome.WITHDRAWN);
  }

  private static Move lapsed(SopStep at, Hold hold) {
    return ending(at, hold, Outcome.Lapsed.class, LINTAS, EndOutcome.LAPSED);
  }

  private static Move row(SopStep at, Class<? extends Outcome> outcome, Role who, SopStep next) {
    return row(at, outcome, new Actor.Officer(who), next);
  }

  private static Move row(SopStep at, Class<? extends Outcome> outcome, Actor who, SopStep next) {
    return new Move(at, NONE, outcome, who, next, NONE, Optional.empty());
  }

  private static Move ending(
      SopStep at, Hold hold, Class<? extends Outcome> outcome, Role who, EndOutcome end) {
    return ending(at, hold, outcome, new Actor.Officer(who), end);
  }

  private static Move ending(
      SopStep at, Hold hold, Class<? extends Outcome> outcome, Actor who, EndOutcome end) {
    return new Move(at, hold, outcome, who, S15_ARCHIVE, NONE, Optional.of(end));
  }
}
