package id.lintas.visit.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.staff.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SopTests {
  private static final Path DRAWN = Path.of("docs/sop.md");
  private static final String INTRODUCTION =
      """
      # The procedure, as the table has it

      Each arrow is a row of `id.lintas.visit.sop.Table`: what came of a step, and who may say so. What is not drawn does not
      happen. A test compares this page with the table.
      """;

  private static Sop sop(PaymentTiming timing) {
    return Sop.of(Sop.CURRENT, timing);
  }

  private static List<Outcome> outcomes() {
    var all = new ArrayList<Outcome>();
    for (var kind : Outcome.class.getPermittedSubclasses()) {
      try {
        var made = kind.getDeclaredConstructor();
        all.add((Outcome) made.newInstance());
      } catch (ReflectiveOperationException none) {
        throw new AssertionError(kind + " cannot be tried out", none);
      }
    }
    return all;
  }

  private static List<Actor> actors() {
    var all = new ArrayList<Actor>(List.of(new Actor.Bank(), new Actor.Lintas()));
    for (var role : Role.values()) all.add(new Actor.Officer(role));
    return all;
  }

  private record Asked(SopStep at, Hold hold, Class<?> outcome) {}

  @ParameterizedTest
  @EnumSource
  void everyStepOutcomeAndActorIsARowOrARefusal(PaymentTiming timing) {
    var rows = new HashMap<Asked, Move>();
    for (var move : sop(timing).moves())
      rows.put(new Asked(move.at(), move.hold(), move.outcome()), move);
    int moved = 0;
    for (var at : SopStep.values())
      for (var hold : Hold.values())
        for (var outcome : outcomes())
          for (var who : actors()) {
            var row = rows.get(new Asked(at, hold, outcome.getClass()));
            var verdict = sop(timing).decide(at, hold, outcome, who);
            if (row == null) assertThat(verdict).isEqualTo(new Verdict.NotInSop());
            else if (row.who().equals(who)) {
              assertThat(verdict).isEqualTo(new Verdict.Moved(row));
              moved++;
            } else assertThat(verdict).isEqualTo(new Verdict.WrongRole(row.who()));
          }
    assertThat(moved).isEqualTo(sop(timing).moves().size());
  }

  private record Place(SopStep step, Hold hold) {}

  private static Set<Place> reachable(Sop sop) {
    var found = new HashSet<Place>();
    var open = new ArrayDeque<Place>(List.of(new Place(sop.first(), Hold.NONE)));
    while (!open.isEmpty()) {
      var place = open.poll();
      if (!found.add(place)) continue;
      for (var move : sop.from(place.step(), place.hold()))
        open.add(new Place(move.next(), move.nextHold()));
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void everyStepIsReachedAndOnlyTheArchiveHasNoWayOut(PaymentTiming timing) {
    var found = reachable(sop(timing));
    assertThat(found).extracting(Place::step).contains(SopStep.values());
    for (var move : sop(timing).moves())
      assertThat(found)
          .as("nobody gets there: %s", move)
          .contains(new Place(move.at(), move.hold()));
    for (var place : found)
      assertThat(sop(timing).from(place.step(), place.hold()).isEmpty())
          .as(place.toString())
          .isEqualTo(place.step() == SopStep.S15_ARCHIVE);
  }

  @ParameterizedTest
  @EnumSource
  void everyEndLeadsToTheArchiveAndEachOccurs(PaymentTiming timing) {
    var ends = EnumSet.noneOf(EndOutcome.class);
    for (var move : sop(timing).moves()) {
      if (move.end().isEmpty()) continue;
      ends.add(move.end().get());
      assertThat(move.next()).isEqualTo(SopStep.S15_ARCHIVE);
    }
    assertThat(ends).containsExactlyInAnyOrder(EndOutcome.values());
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeBelongsSomewhere(PaymentTiming timing) {
    assertThat(sop(timing).moves())
        .extracting(Move::outcome)
        .extracting(Object::toString)
        .containsAll(outcomes().stream().map(one -> one.getClass().toString()).toList());
  }

  @Test
  void theFeeIsTakenWhereTheOfficeWantsIt() {
    var captured = new Outcome.Captured();
    var capture = new Actor.Officer(Role.CAPTURE);
    for (var timing : PaymentTiming.values()) {
      var verdict =
          sop(timing).decide(SopStep.S06_CAPTURE_AND_INTERVIEW, Hold.NONE, captured, capture);
      assertThat(((Verdict.Moved) verdict).move().next())
          .isEqualTo(
              timing == PaymentTiming.AFTER_BIOMETRICS ? SopStep.S07_PAYMENT : SopStep.S08_VERIFY);
    }
    assertThat(sop(PaymentTiming.BEFORE_VISIT).first()).isEqualTo(SopStep.S07_PAYMENT);
  }

  @Test
  void theDrawnTableIsTheTable() throws Exception {
    var page = new StringBuilder(INTRODUCTION);
    for (var timing : PaymentTiming.values())
      page.append("\n## ")
          .append(timing)
          .append("\n\n```mermaid\n")
          .append(Diagram.of(sop(timing)))
          .append("```\n");
    var now = Files.writeString(Path.of("target/sop.md"), page);
    assertThat(Files.readString(DRAWN))
        .as("the table changed: copy %s to %s", now, DRAWN)
        .isEqualTo(page.toString());
  }
}
