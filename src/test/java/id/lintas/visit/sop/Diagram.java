package id.lintas.visit.sop;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Draws the table as a Mermaid state diagram: an arrow for each row, with who makes the move. */
final class Diagram {
  private Diagram() {}

  static String of(Sop sop) {
    var lines = new StringBuilder("stateDiagram-v2\n");
    lines.append("  [*] --> ").append(sop.first()).append('\n');
    Set<EndOutcome> ends = EnumSet.noneOf(EndOutcome.class);
    for (var move : sop.moves()) {
      var to = move.end().map(Enum::name).orElse(place(move.next(), move.nextHold()));
      move.end().ifPresent(ends::add);
      lines.append("  ").append(place(move.at(), move.hold())).append(" --> ").append(to);
      lines.append(": ").append(move.outcome().getSimpleName());
      lines.append(" (").append(who(move.who())).append(")\n");
    }
    for (var end : ends)
      lines.append("  ").append(end).append(" --> ").append(SopStep.S15_ARCHIVE).append('\n');
    return lines.append("  ").append(SopStep.S15_ARCHIVE).append(" --> [*]\n").toString();
  }

  private static String place(SopStep step, Hold hold) {
    return hold == Hold.NONE ? step.name() : step.name() + "_" + hold;
  }

  private static String who(Actor actor) {
    return switch (actor) {
      case Actor.Officer(var role) -> role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Actor.Bank bank -> "bank";
      case Actor.Lintas lintas -> "Lintas";
    };
  }
}
