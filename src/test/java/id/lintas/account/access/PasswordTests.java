package id.lintas.account.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordTests {

  @Test
  void refusesWhatAnybodyWouldTryFirst() {
    for (var password :
        List.of(
            "password123",
            "Indonesia123",
            "bismillah123",
            "1234567890",
            "0987654321",
            "aaaaaaaaaaaa",
            "qwertyuiop",
            "ababababab",
            "sayangsayang",
            "abcdefghijkl")) {
      assertThat(PasswordRules.fault(password, "warga")).as(password).isPresent();
    }
    assertThat(PasswordRules.fault("warga-sungai-musi", "warga")).contains("account.password.own");
    assertThat(PasswordRules.fault("pendek", "warga")).contains("account.password.short");
    assertThat(PasswordRules.fault("x".repeat(129), "warga")).contains("account.password.long");
  }

  @Test
  void acceptsLongOnesWhateverTheyAreMadeOf() {
    for (var password :
        List.of("sungai musi di pagi hari", "kopi pahit tiga", "ƒ∂ß漢字かなカナ안녕🙂", "1749302851")) {
      assertThat(PasswordRules.fault(password, "warga")).as(password).isEmpty();
    }
  }

  @Test
  void knowsAPasswordAgain() {
    var lane = new PasswordLane(1, 4, 4);
    var hash = lane.hash("sungai musi di pagi hari");
    assertThat(hash).startsWith("$argon2id$");
    assertThat(lane.matches("sungai musi di pagi hari", hash)).isTrue();
    assertThat(lane.matches("sungai musi di malam hari", hash)).isFalse();
    lane.close();
  }

  /** Else it could be heard which names exist. */
  @Test
  void nobodysPasswordCostsAsMuchAsAnybodys() {
    var lane = new PasswordLane(1, 4, 4);
    var somebodys = lane.hash("sungai musi di pagi hari");
    assertThat(cost(PasswordLane.NOBODYS_HASH)).isEqualTo(cost(somebodys)).contains("m=16384");
    assertThat(PasswordLane.NOBODYS_HASH).hasSameSizeAs(somebodys);
    assertThat(lane.matches("sungai musi di pagi hari", PasswordLane.NOBODYS_HASH)).isFalse();
    lane.close();
  }

  private static String cost(String hash) {
    return hash.substring(0, hash.indexOf('$', hash.indexOf("m=")));
  }

  @Test
  void aFullLaneSendsAwayInsteadOfPilingUp() {
    var lane = new PasswordLane(1, 2, 2);
    var full = new AtomicInteger();
    var hashed = new AtomicInteger();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0; n < 40; n++) {
        people.submit(
            () -> {
              try {
                lane.hash("sungai musi di pagi hari");
                hashed.incrementAndGet();
              } catch (PasswordLane.Full sentAway) {
                if (sentAway.seconds() > 0) full.incrementAndGet();
              }
            });
      }
    }
    assertThat(full.get()).isPositive();
    // those who stand; one more if the lane took the first of them before the rest came
    assertThat(hashed.get()).isGreaterThanOrEqualTo(2).isEqualTo(40 - full.get());
    lane.close();
    assertThatThrownBy(() -> lane.hash("x")).isInstanceOf(PasswordLane.Full.class);
  }
}
