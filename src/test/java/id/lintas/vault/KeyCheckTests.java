package id.lintas.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.ground.StartRefused;
import id.lintas.testing.LintasTest;
import id.lintas.vault.store.KeyCheckStore;
import java.security.SecureRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LintasTest
class KeyCheckTests {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Autowired private Keys keys;
  @Autowired private KeyCheckStore store;
  @Autowired private TransactionTemplate transaction;

  @Test
  void refusesOtherKeysThanTheDatabaseWasWrittenWith() {
    KeyCheck.check(keys, store);
    assertThatThrownBy(() -> KeyCheck.check(Keys.random(Keys.Origin.SANDBOX, RANDOM), store))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("LINTAS_KEYS");
  }

  @Test
  void takesRotatedKeysAndThenWantsThemAll() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          var rotated = keys.withNewSealingKey(RANDOM);
          KeyCheck.check(rotated, store);
          assertThat(store.all()).containsOnlyKeys("index", "seal.1", "seal.2");
          assertThatThrownBy(() -> KeyCheck.check(keys, store))
              .isInstanceOf(StartRefused.class)
              .hasMessageContaining("seal.2");
          var withoutFirst =
              new Keys(
                  rotated.origin(),
                  new TreeMap<>(rotated.sealing().tailMap(2)),
                  rotated.index(),
                  rotated.signing(),
                  rotated.attestPrivate(),
                  rotated.attestPublic());
          assertThatThrownBy(() -> KeyCheck.check(withoutFirst, store))
              .isInstanceOf(StartRefused.class);
        });
  }
}
