package id.lintas.training;

import id.lintas.staff.Role;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One thing to do, in the order in which a post is learnt: where its invented person stands when it
 * begins, on which page it is done, and what shows that it was.
 */
public enum Lesson {
  ARRIVE(Role.FRONT_DESK, At.BOOKED, "/petugas/loket", new Sign.Said(Outcome.CheckedIn.class)),
  ARRIVE_TWICE(Role.FRONT_DESK, At.step(SopStep.S02_FILL_FORM), "/petugas/loket", Sign.REFUSED),

  FORM(Role.INFORMATION, SopStep.S02_FILL_FORM, Outcome.FormFilled.class),
  HAND_IN(
      Role.INFORMATION,
      At.step(SopStep.S03_HAND_IN),
      "/petugas/terima",
      new Sign.Said(Outcome.HandedIn.class)),

  COMPLETE(Role.EXAMINER, SopStep.S04_EXAMINE_DOCUMENTS, Outcome.DocumentsComplete.class),
  MISSING(Role.EXAMINER, SopStep.S04_EXAMINE_DOCUMENTS, Outcome.DocumentsMissing.class),

  CAPTURE(Role.CAPTURE, SopStep.S06_CAPTURE_AND_INTERVIEW, Outcome.Captured.class),

  PROOF(Role.FINANCE, SopStep.S07_PAYMENT, Outcome.PaidProvisionally.class),

  COMPARE(Role.ADJUDICATOR, SopStep.S08_VERIFY, Outcome.Compared.class),
  APPROVE(Role.ADJUDICATOR, SopStep.S09_ADJUDICATE, Outcome.Approved.class),

  QUALITY(Role.PRODUCTION, SopStep.S10_QUALITY_TEST, Outcome.QualityPassed.class),
  SPOILED(Role.PRODUCTION, SopStep.S10_QUALITY_TEST, Outcome.QualityFailed.class),

  SIGN(Role.SIGNER, SopStep.S11_SIGN, Outcome.Signed.class),

  READY(
      Role.HANDOVER,
      At.step(SopStep.S12_SCAN_READY),
      "/petugas/siap",
      new Sign.Said(Outcome.ScannedReady.class)),
  READY_TWICE(Role.HANDOVER, At.step(SopStep.S13_FILE_IN_CABINET), "/petugas/siap", Sign.REFUSED),
  CABINET(
      Role.HANDOVER,
      At.step(SopStep.S13_FILE_IN_CABINET),
      "/petugas/lemari",
      new Sign.Said(Outcome.FiledInCabinet.class)),
  HAND_OVER(
      Role.HANDOVER,
      At.step(SopStep.S14_HAND_OVER),
      "/petugas/serah",
      new Sign.Said(Outcome.HandedOver.class)),

  BOX(Role.ARCHIVE, At.ENDED, "/petugas/arsip", Sign.BOXED),

  /** For those whose second scan would only show the next step: a file that is over. */
  ENDED_FILE(
      EnumSet.of(
          Role.INFORMATION,
          Role.EXAMINER,
          Role.CAPTURE,
          Role.FINANCE,
          Role.ADJUDICATOR,
          Role.PRODUCTION,
          Role.SIGNER),
      At.ENDED,
      Lesson.FILES,
      Sign.REFUSED);

  private static final String FILES = "/petugas/kunjungan";

  private final Set<Role> roles;
  private final At at;
  private final String page;
  private final Sign sign;

  Lesson(Set<Role> roles, At at, String page, Sign sign) {
    this.roles = roles;
    this.at = at;
    this.page = page;
    this.sign = sign;
  }

  Lesson(Role role, At at, String page, Sign sign) {
    this(EnumSet.of(role), at, page, sign);
  }

  Lesson(Role role, SopStep step, Class<? extends Outcome> outcome) {
    this(role, At.step(step), Lesson.FILES, new Sign.Said(outcome));
  }

  /** Where the invented person stands when it begins. */
  sealed interface At {
    At BOOKED = new Booked();
    At ENDED = new Ended();

    static At step(SopStep step) {
      return new Step(step);
    }

    /** Expected today, not there yet. */
    record Booked() implements At {}

    record Step(SopStep step) implements At {}

    /** Took the application back. */
    record Ended() implements At {}
  }

  /** What shows that it was done. */
  sealed interface Sign {
    Sign REFUSED = new Refused();
    Sign BOXED = new Boxed();

    /** The officer said so of the step. */
    record Said(Class<? extends Outcome> outcome) implements Sign {}

    /** The officer was told that it cannot be. */
    record Refused() implements Sign {}

    record Boxed() implements Sign {}
  }

  public String page() {
    return page;
  }

  At at() {
    return at;
  }

  Sign sign() {
    return sign;
  }

  /** Whether the ticket is scanned for it; otherwise the folder is. */
  public boolean byTicket() {
    return roles.contains(Role.FRONT_DESK);
  }

  /** Those of these posts, in their order. */
  public static List<Lesson> of(Collection<Role> roles) {
    return Arrays.stream(values())
        .filter(one -> one.roles.stream().anyMatch(roles::contains))
        .toList();
  }

  /** The posts that have any, in the order of the steps. */
  public static List<Role> taught() {
    return Arrays.stream(values()).flatMap(one -> one.roles.stream()).distinct().toList();
  }
}
