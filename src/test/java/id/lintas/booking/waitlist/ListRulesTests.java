package id.lintas.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Bounds;
import id.lintas.booking.Limit;
import id.lintas.booking.MarkKind;
import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListRulesTests {
  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
  private static final LocalDate LATER = LocalDate.parse("2026-12-20");
  private static final UUID ACCOUNT = UUID.randomUUID();
  private static final NikKey ONE = new NikKey("%064x".formatted(1));
  private static final NikKey TWO = new NikKey("%064x".formatted(2));
  private static final Mark DEVICE = new Mark(MarkKind.DEVICE, "d");
  private static final Marks HAND =
      new Marks(
          List.of(DEVICE),
          Optional.of("a whole carrier"),
          1,
          1,
          new Bounds(Map.of(MarkKind.DEVICE, 10), Map.of(MarkKind.DEVICE, 3)));

  private int tries;
  private final Set<NikKey> placed = new HashSet<>();
  private final Set<NikKey> listed = new HashSet<>();
  private final Map<NikKey, LocalDate> frozen = new HashMap<>();
  private final Map<UUID, LocalDate> frozenAccounts = new HashMap<>();
  private final Map<Mark, List<Use>> uses = new HashMap<>();
  private final Map<Mark, Integer> weights = new HashMap<>();

  private Optional<Refusal> refused() {
    var known = new ListRules.Known(tries, placed, listed, frozen, frozenAccounts, uses, weights);
    return ListRules.refused(ACCOUNT, List.of(ONE, TWO), HAND, known, NOW);
  }

  @Test
  void whoeverHasNoPlaceAndStandsNowhereMayJoin() {
    assertThat(refused()).isEmpty();
  }

  @Test
  void aPlaceAFreezeAndAnotherListAreSaidByPerson() {
    listed.add(TWO);
    assertThat(refused()).contains(new Refusal.OnList(2));
    placed.add(ONE);
    assertThat(refused()).contains(new Refusal.PersonHasPlace(1));
    placed.clear();
    listed.clear();
    frozen.put(TWO, LATER);
    assertThat(refused()).contains(new Refusal.Frozen(2, LATER));
    frozenAccounts.put(ACCOUNT, LATER);
    assertThat(refused()).contains(new Refusal.Frozen(0, LATER));
  }

  @Test
  void leavingAndComingAgainEndsSomeDay() {
    tries = ListRules.TRIES_MAX - 1;
    assertThat(refused()).isEmpty();
    tries++;
    assertThat(refused()).contains(new Refusal.OnList(0));
  }

  /** Two people of whom one is a stranger weigh three. */
  @Test
  void oneHandListsNoMoreThanItMayBook() {
    uses.put(DEVICE, List.of(new Use(1, NOW.minusSeconds(60), 4, false, Optional.empty())));
    weights.put(DEVICE, 3);
    assertThat(refused()).isEmpty();
    weights.put(DEVICE, 4);
    assertThat(refused()).contains(new Refusal.ManyInLine(Limit.DEVICE_PEOPLE, 10));
    uses.put(DEVICE, List.of(new Use(1, NOW.minusSeconds(60), 8, false, Optional.empty())));
    assertThat(refused()).containsInstanceOf(Refusal.LimitReached.class);
  }
}
