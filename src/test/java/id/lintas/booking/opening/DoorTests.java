package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Bounds;
import id.lintas.booking.Limit;
import id.lintas.booking.MarkKind;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Use;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoorTests {
  private static final OpeningKey KEY =
      new OpeningKey(OfficeId.of("PLM"), LocalDate.parse("2026-11-30"));
  private static final Instant OPENS = Instant.parse("2026-11-27T07:00:00Z");
  private static final LocalDate LATER = LocalDate.parse("2026-12-20");

  private final Map<NikKey, UUID> people = new HashMap<>();
  private final Map<UUID, UUID> accounts = new HashMap<>();
  private final Map<UUID, UUID> entries = new HashMap<>();
  private final Map<UUID, Integer> tries = new HashMap<>();
  private final Set<NikKey> placed = new HashSet<>();
  private final Map<NikKey, LocalDate> frozen = new HashMap<>();
  private final Map<UUID, LocalDate> frozenAccounts = new HashMap<>();
  private Opening.State state = Opening.State.GATHERING;
  private final Map<Mark, List<Use>> uses = new HashMap<>();
  private final Map<Mark, Integer> waiting = new HashMap<>();
  private int late;

  private List<Door.Answer> decide(Entrant... entrants) {
    var closed = state == Opening.State.GATHERING ? Optional.<Instant>empty() : Optional.of(OPENS);
    var settled = state == Opening.State.SETTLED ? Optional.of(OPENS) : Optional.<Instant>empty();
    var opening =
        new Opening(
            KEY,
            OPENS,
            state,
            Duration.ofMinutes(10),
            new Commitments("", ""),
            0,
            late,
            closed,
            settled,
            3);
    return Door.decide(
        List.of(entrants),
        new Door.Known(
            opening,
            people,
            accounts,
            entries,
            tries,
            placed,
            frozen,
            frozenAccounts,
            uses,
            waiting),
        OPENS);
  }

  private static NikKey nik(int number) {
    return new NikKey("%064x".formatted(number));
  }

  private static Entrant entrant(UUID id, UUID account, int... niks) {
    return entrant(id, account, Marks.NONE, niks);
  }

  private static Entrant entrant(UUID id, UUID account, Marks marks, int... niks) {
    var keys = new ArrayList<NikKey>();
    for (var number : niks) keys.add(nik(number));
    return new Entrant(
        KEY,
        id,
        account,
        Pool.PUBLIC,
        List.of(),
        keys,
        List.of(),
        true,
        Preference.ANY,
        Language.ID,
        "/antrian/PLM/hari",
        marks);
  }

  private static Entrant entrant(int... niks) {
    return entrant(UUID.randomUUID(), UUID.randomUUID(), niks);
  }

  private static Refusal refusal(Door.Answer answer) {
    return ((Door.Answer.Refused) answer).refusal();
  }

  @Test
  void beforeTheOpeningEverybodyIsDrawnAndAfterItTheyStandInOrder() {
    assertThat(decide(entrant(1), entrant(2)))
        .containsOnly(new Door.Answer.Entered(Optional.empty()));
    state = Opening.State.LIVE;
    late = 7;
    assertThat(decide(entrant(3), entrant(4)))
        .containsExactly(
            new Door.Answer.Entered(Optional.of(8)), new Door.Answer.Entered(Optional.of(9)));
    state = Opening.State.SETTLED;
    assertThat(refusal(decide(entrant(5)).getFirst())).isEqualTo(new Refusal.RoomOver());
  }

  @Test
  void aPersonAndAnAccountStandInOneLineOnly() {
    var account = UUID.randomUUID();
    people.put(nik(9), UUID.randomUUID());
    var answers =
        decide(
            entrant(1, 2),
            entrant(3, 2),
            entrant(8, 9),
            entrant(UUID.randomUUID(), account, 4),
            entrant(UUID.randomUUID(), account, 5),
            entrant(6, 6));
    assertThat(refusal(answers.get(1))).isEqualTo(new Refusal.InLine(2));
    assertThat(refusal(answers.get(2))).isEqualTo(new Refusal.InLine(2));
    assertThat(answers.get(3)).isInstanceOf(Door.Answer.Entered.class);
    assertThat(refusal(answers.get(4))).isEqualTo(new Refusal.InLine(0));
    assertThat(refusal(answers.get(5))).isEqualTo(new Refusal.InLine(2));
  }

  private static final Mark DEVICE = new Mark(MarkKind.DEVICE, "d");
  private static final Marks HAND =
      new Marks(
          List.of(DEVICE),
          Optional.of("a whole carrier"),
          0,
          0,
          new Bounds(Map.of(MarkKind.DEVICE, 5), Map.of(MarkKind.DEVICE, 2)));

  private Door.Answer enterBy(Marks hand, int... niks) {
    return decide(entrant(UUID.randomUUID(), UUID.randomUUID(), hand, niks)).getFirst();
  }

  @Test
  void oneHandWaitsForNoMorePeopleThanItMayBook() {
    uses.put(DEVICE, List.of(new Use(1, OPENS.minusSeconds(60), 2, false, Optional.empty())));
    waiting.put(DEVICE, 1);
    assertThat(enterBy(HAND, 1, 2)).isInstanceOf(Door.Answer.Entered.class);
    assertThat(refusal(enterBy(HAND, 1, 2, 3)))
        .isEqualTo(new Refusal.ManyInLine(Limit.DEVICE_PEOPLE, 5));
    // those of the same batch count as well
    var answers =
        decide(
            entrant(UUID.randomUUID(), UUID.randomUUID(), HAND, 1, 2),
            entrant(UUID.randomUUID(), UUID.randomUUID(), HAND, 3));
    assertThat(refusal(answers.get(1))).isInstanceOf(Refusal.ManyInLine.class);
  }

  @Test
  void whoWouldBeRefusedAtTheirTurnIsToldAtTheDoorUntilWhen() {
    var made = OPENS.minus(Duration.ofDays(20));
    uses.put(
        DEVICE,
        List.of(
            new Use(1, made, 1, true, Optional.of(made)),
            new Use(2, made, 1, true, Optional.of(made.plusSeconds(9)))));
    assertThat(refusal(enterBy(HAND, 1)))
        .isEqualTo(
            new Refusal.LimitReached(Limit.DEVICE_RETURNS, 2, made.plus(Duration.ofDays(30))));
  }

  @Test
  void aNetworkIsNoHand() {
    var many = new ArrayList<Entrant>();
    for (int person = 0; person < 500; person++) {
      var hand =
          new Marks(
              List.of(new Mark(MarkKind.DEVICE, "d" + person)),
              HAND.network(),
              0,
              0,
              HAND.bounds());
      many.add(entrant(UUID.randomUUID(), UUID.randomUUID(), hand, person));
    }
    assertThat(decide(many.toArray(Entrant[]::new)))
        .allMatch(answer -> answer instanceof Door.Answer.Entered);
  }

  @Test
  void theSameFormEntersOnceAndOnlyForWhoSentIt() {
    var one = entrant(1);
    var stranger = entrant(one.id(), UUID.randomUUID(), 2);
    var answers = decide(one, one, stranger);
    assertThat(answers.get(1)).isEqualTo(new Door.Answer.Inside());
    assertThat(refusal(answers.get(2))).isEqualTo(new Refusal.ForgedForm());
    state = Opening.State.SETTLED;
    entries.put(one.id(), one.account());
    assertThat(decide(one)).containsExactly(new Door.Answer.Inside());
  }

  @Test
  void whoHasAPlaceOrIsFrozenWaitsOutside() {
    placed.add(nik(2));
    frozen.put(nik(4), LATER);
    var account = UUID.randomUUID();
    frozenAccounts.put(account, LATER);
    var often = UUID.randomUUID();
    tries.put(often, Door.TRIES_MAX);
    var answers =
        decide(
            entrant(1, 2),
            entrant(3, 4),
            entrant(UUID.randomUUID(), account, 5),
            entrant(UUID.randomUUID(), often, 6));
    assertThat(answers.stream().map(DoorTests::refusal))
        .containsExactly(
            new Refusal.PersonHasPlace(2),
            new Refusal.Frozen(2, LATER),
            new Refusal.Frozen(0, LATER),
            new Refusal.EnteredOften(Door.TRIES_MAX));
  }
}
