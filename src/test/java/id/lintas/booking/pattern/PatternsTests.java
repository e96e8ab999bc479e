package id.lintas.booking.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.MarkKind;
import id.lintas.booking.Pool;
import id.lintas.booking.Priority;
import id.lintas.booking.ProxiesSeen;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import id.lintas.booking.store.ExceptionStore.Kind;
import id.lintas.office.OfficeSettings;
import id.lintas.shared.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What is named and what is not, rule by rule, with the bounds of an office that decided nothing.
 */
class PatternsTests {
  private static final Instant NOW = Instant.parse("2026-11-29T22:00:00Z");
  private static final Thresholds THRESHOLDS = Thresholds.of(OfficeSettings.undecided());
  private static final SlotKey NINE =
      new SlotKey(
          OfficeId.of("PLM"), LocalDate.parse("2026-11-30"), LocalTime.of(9, 0), Pool.PUBLIC);

  private final List<Seen> bookings = new ArrayList<>();
  private final List<Exceptional> exceptions = new ArrayList<>();
  private final List<ProxiesSeen.Taken> taken = new ArrayList<>();

  private static String index(String name) {
    return "%064x"
        .formatted(
            new java.math.BigInteger(1, name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private Seen online(
      String account, String contact, String device, int people, int strangers, Instant at) {
    return online(account, contact, device, people, strangers, at, Optional.empty());
  }

  private Seen online(
      String account,
      String contact,
      String device,
      int people,
      int strangers,
      Instant at,
      Optional<Instant> returnedAt) {
    var hand =
        new Seen.Hand(
            Map.of(
                MarkKind.ACCOUNT, index(account),
                MarkKind.CONTACT, index("contact " + contact),
                MarkKind.DEVICE, index("device " + device)),
            Optional.of(index("network of " + device)),
            strangers,
            strangers);
    var seen =
        new Seen(
            UUID.randomUUID(),
            Way.ONLINE,
            Optional.empty(),
            NINE,
            people,
            at,
            returnedAt,
            Optional.empty(),
            Optional.empty(),
            false,
            hand);
    bookings.add(seen);
    return seen;
  }

  private void atDesk(UUID officer, Way way, Optional<Priority> why, Optional<String> companion) {
    bookings.add(
        new Seen(
            UUID.randomUUID(),
            way,
            Optional.of(officer),
            NINE,
            1,
            daysAgo(10),
            Optional.empty(),
            why,
            companion,
            false,
            Seen.Hand.NONE));
  }

  private List<Finding> found() {
    var observed = new Observed(bookings, exceptions, taken);
    var found = Patterns.find(observed, THRESHOLDS, NOW);
    assertThat(Patterns.find(observed, THRESHOLDS, NOW)).isEqualTo(found);
    return found;
  }

  private List<Finding> found(Pattern pattern) {
    return found().stream().filter(one -> one.pattern() == pattern).toList();
  }

  @Test
  void aProxyOfManyBookingsIsNamedAndTheOneOfALargeFamilyIsNot() {
    var officer = UUID.randomUUID();
    var family = UUID.randomUUID();
    for (int n = 0; n < 5; n++) taken.add(new ProxiesSeen.Taken("0a", family, officer, daysAgo(9)));
    for (int n = 0; n < 4; n++)
      taken.add(new ProxiesSeen.Taken("0b", UUID.randomUUID(), officer, daysAgo(9)));
    assertThat(found()).isEmpty();
    var fifth = new ProxiesSeen.Taken("0b", UUID.randomUUID(), UUID.randomUUID(), daysAgo(9));
    taken.add(fifth);
    assertThat(found(Pattern.SAME_PROXY))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.subject()).isEqualTo("0b");
              assertThat(one.month()).isEqualTo(new Figures(5, 5, 5, 2, 5));
              assertThat(one.bookings()).hasSize(5).contains(fifth.booking());
            });
  }

  @Test
  void aLargeFamilyAndAVillagesTelephoneAreNotNamed() {
    for (int n = 0; n < 3; n++) online("big family", "big", "big", 5, 0, daysAgo(n));
    for (int family = 0; family < 6; family++)
      online("family " + family, "village", "village", 5, family % 2, daysAgo(20 - family));
    assertThat(found()).isEmpty();
  }

  @Test
  void manyFamiliesByOneNumberAreNamedWithTheirNumbers() {
    for (int n = 0; n < 9; n++) online("client " + n, "broker", "device " + n, 2, 0, daysAgo(20));
    assertThat(found()).isEmpty();
    online("client 9", "broker", "device 9", 3, 1, daysAgo(2));
    var finding = found(Pattern.SHARED_CONTACT).getFirst();
    assertThat(finding.subject()).isEqualTo(index("contact broker"));
    // the last brought a stranger of another card along
    assertThat(finding.month()).isEqualTo(new Figures(11, 21, 10, 10, 10));
    assertThat(finding.week()).isEqualTo(new Figures(2, 3, 1, 1, 7));
    assertThat(finding.bookings()).hasSize(10);
  }

  @Test
  void aWeekMayHaveTwoThirdsOfAMonthsBound() {
    for (int n = 0; n < 7; n++) online("client " + n, "broker", "device " + n, 1, 0, daysAgo(3));
    assertThat(found(Pattern.SHARED_CONTACT)).hasSize(1);
    bookings.removeLast();
    assertThat(found()).isEmpty();
  }

  @Test
  void aCarriersNetworkIsNeverNamedHoweverManyBookBehindIt() {
    for (int n = 0; n < 400; n++) online("family " + n, "c " + n, "carrier", 3, 0, daysAgo(15));
    assertThat(found(Pattern.SHARED_NETWORK)).isEmpty();
    for (int n = 0; n < 4; n++) online("clerk " + n, "k " + n, "office", 5, 4, daysAgo(15));
    assertThat(found(Pattern.SHARED_NETWORK))
        .extracting(Finding::subject)
        .containsExactly(index("network of office"));
  }

  @Test
  void whoKeepsLessThanTheyGiveBackIsNamedOnce() {
    for (int n = 0; n < 5; n++)
      online("a" + n, "hand", "hand", 1, 0, daysAgo(20), Optional.of(daysAgo(18)));
    for (int n = 0; n < 5; n++) online("b" + n, "hand", "hand", 1, 0, daysAgo(20));
    assertThat(found(Pattern.STOCKPILING)).hasSize(1);
    online("b5", "hand", "hand", 1, 0, daysAgo(20));
    assertThat(found(Pattern.STOCKPILING)).isEmpty();
  }

  @Test
  void aPlacePassedOnIsOneThatAnotherAccountBesideItGotSoon() {
    for (int n = 0; n < 2; n++) {
      online("giver" + n, "g" + n, "shared", 1, 0, daysAgo(20), Optional.of(daysAgo(12)));
      online("taker" + n, "t" + n, "shared", 1, 0, daysAgo(12).plus(Duration.ofHours(3 + n)));
    }
    assertThat(found(Pattern.PASSED_ON)).isEmpty();
    // too late, by the same account, by a stranger
    var given = Optional.of(daysAgo(5));
    online("late", "g", "shared", 1, 0, daysAgo(15), given);
    online("other", "o", "shared", 1, 0, daysAgo(5).plus(Duration.ofHours(26)));
    online("same", "s", "alone", 1, 0, daysAgo(9), Optional.of(daysAgo(3)));
    online("same", "s", "alone", 1, 0, daysAgo(3).plus(Duration.ofHours(2)));
    online("stranger", "x", "far", 1, 0, daysAgo(5).plus(Duration.ofHours(2)));
    assertThat(found(Pattern.PASSED_ON)).isEmpty();
    online("soon", "o", "shared", 1, 0, daysAgo(5).plus(Duration.ofHours(20)));
    assertThat(found(Pattern.PASSED_ON))
        .singleElement()
        .satisfies(one -> assertThat(one.month().counted()).isEqualTo(3));
  }

  @Test
  void aParentOfFourIsNotNamedAPaidCompanionIs() {
    var officer = UUID.randomUUID();
    for (int n = 0; n < 4; n++)
      atDesk(officer, Way.WALK_IN, Optional.of(Priority.COMPANION), Optional.of(index("parent")));
    for (int n = 0; n < 5; n++)
      atDesk(officer, Way.WALK_IN, Optional.of(Priority.COMPANION), Optional.of(index("paid")));
    assertThat(found(Pattern.SAME_COMPANION))
        .extracting(Finding::subject)
        .containsExactly(index("paid"));
  }

  private void assists(UUID officer, int people) {
    for (int n = 0; n < people; n++)
      atDesk(officer, Way.ASSISTED, Optional.empty(), Optional.empty());
  }

  @Test
  void anOfficerIsComparedWithColleaguesAndNotWithWhoHelpedOutOnce() {
    var busy = UUID.randomUUID();
    assists(busy, 59);
    assertThat(found()).as("alone there is nothing to compare with").isEmpty();
    assists(UUID.randomUUID(), 30);
    assists(UUID.randomUUID(), 31);
    for (int n = 0; n < 6; n++) assists(UUID.randomUUID(), 1);
    assertThat(found()).isEmpty();
    assists(busy, 1);
    var finding = found(Pattern.OFFICER_ASSISTED).getFirst();
    assertThat(finding.officers()).containsExactly(busy);
    assertThat(finding.month()).isEqualTo(new Figures(60, 60, 60, 30, 60));
    assertThat(finding.week().least()).isEqualTo(60);
  }

  private void agree(Kind kind, UUID one, UUID other) {
    exceptions.add(new Exceptional(kind, one, other, daysAgo(10)));
  }

  @Test
  void theSamePairIsOneWhoeverOfThemAsks() {
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    for (int n = 0; n < 3; n++) agree(Kind.WALK_IN, one, other);
    for (int n = 0; n < 3; n++) agree(Kind.FREEZE, other, one);
    for (int n = 0; n < 8; n++) agree(Kind.WALK_IN, UUID.randomUUID(), one);
    var finding = found(Pattern.OFFICER_PAIR).getFirst();
    assertThat(finding.officers()).containsExactlyInAnyOrder(one, other);
    assertThat(finding.month()).isEqualTo(new Figures(6, 6, 14, 9, 6));
  }

  @Test
  void wherePairsAreAllAlikeNoneIsNamed() {
    for (int pair = 0; pair < 3; pair++) {
      var one = UUID.randomUUID();
      var other = UUID.randomUUID();
      for (int n = 0; n < 7; n++) agree(Kind.WALK_IN, one, other);
    }
    assertThat(found(Pattern.OFFICER_PAIR)).isEmpty();
  }

  @Test
  void whoAsksForManyNamesToBePutRightIsNamed() {
    var officer = UUID.randomUUID();
    for (int n = 0; n < 8; n++) agree(Kind.NAME, officer, UUID.randomUUID());
    assertThat(found(Pattern.OFFICER_CORRECTIONS)).isEmpty();
    agree(Kind.NAME, officer, UUID.randomUUID());
    assertThat(found(Pattern.OFFICER_CORRECTIONS))
        .singleElement()
        .satisfies(one -> assertThat(one.officers()).containsExactly(officer));
  }

  @Test
  void whatIsOlderThanThirtyDaysSaysNothing() {
    for (int n = 0; n < 20; n++) online("client " + n, "broker", "broker", 1, 0, daysAgo(31));
    assertThat(found()).isEmpty();
  }
}
