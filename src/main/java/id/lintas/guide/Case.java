package id.lintas.guide;

import id.lintas.shared.ApplicationKind;
import java.util.Optional;

/** Who needs what, and the kinds of application whose documents that asks for. */
record Case(Who who, Need need) {
  /** What is applied for. */
  ApplicationKind kind() {
    return switch (need) {
      case LOST -> ApplicationKind.LOST;
      case DAMAGED -> ApplicationKind.DAMAGED;
      case DATA_CHANGE -> ApplicationKind.DATA_CHANGE;
      case NEW -> child().orElse(ApplicationKind.NEW);
      case REPLACE -> child().orElse(ApplicationKind.REPLACE);
    };
  }

  /**
   * A child has no identity card: whatever the need, the parents' documents and the birth
   * certificate say who it is.
   */
  Optional<ApplicationKind> child() {
    return switch (who) {
      case CHILD -> Optional.of(ApplicationKind.CHILD);
      case DUAL_NATIONALITY_CHILD -> Optional.of(ApplicationKind.DUAL_NATIONALITY_CHILD);
      case ADULT, WORKER -> Optional.empty();
    };
  }

  /** The wizard's answers that lead to this kind. */
  static String queryOf(ApplicationKind kind) {
    var who =
        switch (kind) {
          case CHILD -> Who.CHILD;
          case DUAL_NATIONALITY_CHILD -> Who.DUAL_NATIONALITY_CHILD;
          case NEW, REPLACE, LOST, DAMAGED, DATA_CHANGE -> Who.ADULT;
        };
    var need =
        switch (kind) {
          case NEW, CHILD, DUAL_NATIONALITY_CHILD -> Need.NEW;
          case REPLACE -> Need.REPLACE;
          case LOST -> Need.LOST;
          case DAMAGED -> Need.DAMAGED;
          case DATA_CHANGE -> Need.DATA_CHANGE;
        };
    return Question.WHO.parameter()
        + "="
        + who.token()
        + "&"
        + Question.NEED.parameter()
        + "="
        + need.token();
  }
}
