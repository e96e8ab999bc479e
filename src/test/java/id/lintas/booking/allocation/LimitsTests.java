package id.lintas.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Bounds;
import id.lintas.booking.Limit;
import id.lintas.booking.MarkKind;
import id.lintas.booking.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much one hand may book: whom it lets through, whom it stops, and until when. */
class LimitsTests {
  private static final Instant NOW = Instant.parse("2026-11-27T07:00:00Z");
  private static final Bounds BOUNDS =
      new Bounds(
          Map.of(MarkKind.ACCOUNT, 15, MarkKind.CONTACT, 30, MarkKind.DEVICE, 40),
          Map.of(MarkKind.ACCOUNT, 3, MarkKind.CONTACT, 6, MarkKind.DEVICE, 10));

  private static Mark mark(MarkKind kind, int number) {
    return new Mark(kind, "%064x".formatted(number));
  }

  private static Marks marks(int account, int contact, int device, int strangers) {
    return new Marks(
        List.of(
            mark(MarkKind.ACCOUNT, account),
            mark(MarkKind.CONTACT, contact),
            mark(MarkKind.DEVICE, device)),
        Optional.empty(),
        strangers,
        Math.min(strangers, 1),
        BOUNDS);
  }

  private static Use kept(int ordinal, int daysAgo, int weight) {
    return new Use(ordinal, NOW.minus(Duration.ofDays(daysAgo)), weight, false, Optional.empty());
  }

  private static Use returned(int ordinal, int daysAgo) {
    var at = NOW.minus(Duration.ofDays(daysAgo));
    return new Use(ordinal, at.minus(Duration.ofDays(2)), 5, true, Optional.of(at));
  }

  private static Optional<Refusal.LimitReached> refused(List<Use> uses, int people, int strangers) {
    var limits = new Limits(Map.of(mark(MarkKind.ACCOUNT, 1), uses));
    return limits.refused(marks(1, 1, 1, strangers), people, NOW);
  }

  @Test
  void aLargeFamilyOfOneCardGetsThrough() {
    var limits = new Limits(Map.of());
    for (int booking = 0; booking < 3; booking++) {
      assertThat(limits.refused(marks(1, 1, 1, 0), 5, NOW)).isEmpty();
      limits.count(marks(1, 1, 1, 0), 5, NOW);
    }
    assertThat(limits.refused(marks(1, 1, 1, 0), 1, NOW))
        .contains(new Refusal.LimitReached(Limit.ACCOUNT_PEOPLE, 15, NOW.plus(Limits.WINDOW)));
  }

  @Test
  void aVillageSharesOneTelephone() {
    var limits = new Limits(Map.of());
    for (int family = 1; family <= 7; family++) {
      assertThat(limits.refused(marks(family, 1, 1, 0), 4, NOW)).as("family " + family).isEmpty();
      limits.count(marks(family, 1, 1, 0), 4, NOW);
    }
    assertThat(limits.refused(marks(8, 1, 1, 0), 4, NOW))
        .get()
        .extracting(Refusal.LimitReached::limit)
        .isEqualTo(Limit.CONTACT_PEOPLE);
    // with numbers of their own, the telephone itself carries some more
    for (int family = 8; family <= 10; family++) {
      assertThat(limits.refused(marks(family, family, 1, 0), 4, NOW)).isEmpty();
      limits.count(marks(family, family, 1, 0), 4, NOW);
    }
    assertThat(limits.refused(marks(11, 11, 1, 0), 1, NOW))
        .get()
        .extracting(Refusal.LimitReached::limit)
        .isEqualTo(Limit.DEVICE_PEOPLE);
  }

  @Test
  void strangersCountTwiceAndTheLargestPartyOfThemAlwaysFits() {
    assertThat(refused(List.of(), 5, 5)).isEmpty();
    assertThat(refused(List.of(kept(1, 3, 10)), 2, 2)).isEmpty();
    assertThat(refused(List.of(kept(1, 3, 10), kept(2, 2, 4)), 1, 1)).isPresent();
    assertThat(refused(List.of(kept(1, 3, 10), kept(2, 2, 4)), 1, 0)).isEmpty();
  }

  @Test
  void saysFromWhenOnItFitsAgain() {
    var uses = List.of(kept(1, 29, 5), kept(2, 20, 5), kept(3, 4, 5));
    assertThat(refused(uses, 1, 0).orElseThrow().until()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(refused(uses, 4, 2).orElseThrow().until()).isEqualTo(NOW.plus(Duration.ofDays(10)));
    assertThat(refused(List.of(kept(1, 30, 15)), 5, 0)).isEmpty();
  }

  @Test
  void threePlacesGivenBackMakeTheNextBookingWaitButClosedDaysDoNot() {
    var three = List.of(returned(1, 25), returned(2, 10), returned(3, 1));
    assertThat(refused(three.subList(0, 2), 5, 0)).isEmpty();
    assertThat(refused(three, 1, 0))
        .contains(new Refusal.LimitReached(Limit.ACCOUNT_RETURNS, 3, NOW.plus(Duration.ofDays(5))));
    var closed = new Use(4, NOW.minus(Duration.ofDays(2)), 5, true, Optional.empty());
    assertThat(refused(List.of(closed, closed, closed, closed), 5, 0)).isEmpty();
    var over = List.of(returned(1, 30), returned(2, 10), returned(3, 1));
    assertThat(refused(over, 5, 0)).isEmpty();
  }

  @Test
  void whatHoldsLongestIsTold() {
    var limits =
        new Limits(
            Map.of(
                mark(MarkKind.ACCOUNT, 1),
                List.of(kept(1, 29, 15)),
                mark(MarkKind.DEVICE, 1),
                List.of(kept(1, 3, 40))));
    assertThat(limits.refused(marks(1, 1, 1, 0), 1, NOW).orElseThrow())
        .isEqualTo(
            new Refusal.LimitReached(Limit.DEVICE_PEOPLE, 40, NOW.plus(Duration.ofDays(27))));
  }

  @Test
  void officersHaveNoSuchBound() {
    assertThat(new Limits(Map.of()).refused(Marks.NONE, 5, NOW)).isEmpty();
  }

  /** A failing seed replays. */
  @Test
  void whoWaitsUntilThenIsLetThrough() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      var uses = new HashMap<Mark, List<Use>>();
      for (var kind : MarkKind.values()) {
        var all = new ArrayList<Use>();
        for (int n = 1; n <= random.nextInt(14); n++)
          all.add(
              random.nextInt(3) == 0
                  ? returned(n, random.nextInt(40))
                  : kept(n, random.nextInt(40), 1 + random.nextInt(10)));
        uses.put(mark(kind, 1), all);
      }
      var strangers = random.nextInt(6);
      var asked = marks(1, 1, 1, strangers);
      var limits = new Limits(uses);
      var refused = limits.refused(asked, 5, NOW);
      if (refused.isEmpty()) continue;
      var until = refused.get().until();
      assertThat(until).as("seed " + seed).isAfter(NOW);
      assertThat(limits.refused(asked, 5, until)).as("seed " + seed).isEmpty();
    }
  }
}
