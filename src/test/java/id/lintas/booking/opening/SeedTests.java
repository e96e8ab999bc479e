package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeedTests {
  private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID TWO = UUID.fromString("ffffffff-0000-4000-8000-000000000002");

  private static byte[] secret(int fill) {
    var bytes = new byte[Seed.BYTES];
    java.util.Arrays.fill(bytes, (byte) fill);
    return bytes;
  }

  private static List<UUID> ids(int number) {
    var random = new Random(7);
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < number; i++) ids.add(new UUID(random.nextLong(), random.nextLong()));
    return ids;
  }

  /** Computed with sha256sum over the same bytes. */
  @Test
  void theHashOfAListIsWhatAnybodyComputes() {
    assertThat(HexFormat.of().formatHex(Seed.listHash("PLM/2026-11-30", List.of(TWO, ONE))))
        .isEqualTo("ba07bc04d8312469f9aa12621b2c2a7199c056bcf6f9e9b5756343052eb03d59");
    assertThat(Seed.listHash("PLM/2026-11-30", List.of(ONE, TWO)))
        .isEqualTo(Seed.listHash("PLM/2026-11-30", List.of(TWO, ONE)))
        .isNotEqualTo(Seed.listHash("PLM/2026-12-07", List.of(ONE, TWO)))
        .isNotEqualTo(Seed.listHash("PLM/2026-11-30", List.of(ONE)));
  }

  @Test
  void theOrderFollowsFromTheSeedAloneAndHoldsEverybodyOnce() {
    var list = ids(500);
    var seed = Seed.of(secret(1), secret(2), Seed.listHash("PLM/2026-11-30", list));
    var order = seed.order(list);
    Collections.reverse(list);
    assertThat(seed.order(list)).isEqualTo(order);
    assertThat(order).hasSize(500).doesNotHaveDuplicates().containsAll(list);
  }

  @Test
  void eachSecretAndEachEntryChangesTheOrder() {
    var list = ids(50);
    var hash = Seed.listHash("PLM/2026-11-30", list);
    var order = Seed.of(secret(1), secret(2), hash).order(list);
    assertThat(Seed.of(secret(3), secret(2), hash).order(list)).isNotEqualTo(order);
    assertThat(Seed.of(secret(1), secret(3), hash).order(list)).isNotEqualTo(order);
    var fewer = list.subList(1, 50);
    var without = Seed.of(secret(1), secret(2), Seed.listHash("PLM/2026-11-30", fewer));
    var expected = new ArrayList<>(order);
    expected.remove(list.getFirst());
    assertThat(without.order(fewer)).isNotEqualTo(expected);
  }

  /** Who entered first has no better chance: over many draws each is first about as often. */
  @Test
  void nobodyIsFavoured() {
    var list = ids(10);
    var first = new int[10];
    for (int draw = 0; draw < 5_000; draw++) {
      var secret = HexFormat.of().parseHex("%064x".formatted(draw));
      var seed = Seed.of(secret, secret(9), Seed.listHash("PLM/2026-11-30", list));
      first[list.indexOf(seed.order(list).getFirst())]++;
    }
    for (var times : first) assertThat(times).isBetween(400, 600);
  }
}
