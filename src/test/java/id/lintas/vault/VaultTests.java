package id.lintas.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VaultTests {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Keys keys = Keys.random(Keys.Origin.PRODUCTION, RANDOM);
  private final Sealing sealing = new Sealing(VaultConfiguration.aead(keys));
  private final Signing signing = new Signing(keys.signing());

  @Test
  void opensWhatItSealed() {
    var sealed = sealing.seal("Siti Nur'aini", "account.person:1");
    assertThat(sealing.open(sealed, "account.person:1")).isEqualTo("Siti Nur'aini");
  }

  @Test
  void opensNothingInAnotherContext() {
    var sealed = sealing.seal("1671035708900001", "account.person:1");
    assertThatThrownBy(() -> sealing.open(sealed, "account.person:2"))
        .isInstanceOf(NotOpened.class)
        .hasMessageNotContaining("1671");
  }

  @Test
  void opensNothingOnceAnyBitIsChanged() {
    var sealed = sealing.seal("a", "c");
    for (var at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> sealing.open(changed, "c")).isInstanceOf(NotOpened.class);
    }
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(sealing.seal("a", "c")).isNotEqualTo(sealing.seal("a", "c"));
  }

  @Test
  void opensOlderDataAfterRotationAndSealsWithTheNewKey() {
    var older = sealing.seal("a", "c");
    var rotatedKeys = keys.withNewSealingKey(RANDOM);
    var rotated = new Sealing(VaultConfiguration.aead(rotatedKeys));
    var newer = rotated.seal("b", "c");
    assertThat(rotated.open(older, "c")).isEqualTo("a");
    assertThat(older[4]).isEqualTo((byte) 1);
    assertThat(newer[4]).isEqualTo((byte) 2);
    assertThatThrownBy(() -> sealing.open(newer, "c")).isInstanceOf(NotOpened.class);
  }

  @Test
  void dataOfARetiredKeyNoLongerOpens() {
    var older = sealing.seal("a", "c");
    var two = keys.withNewSealingKey(RANDOM);
    var onlyNew = new TreeMap<>(two.sealing().tailMap(2));
    var retired =
        new Keys(
            two.origin(),
            onlyNew,
            two.index(),
            two.signing(),
            two.attestPrivate(),
            two.attestPublic());
    var left = new Sealing(VaultConfiguration.aead(retired));
    assertThatThrownBy(() -> left.open(older, "c")).isInstanceOf(NotOpened.class);
  }

  @Test
  void indexesEqualValuesEquallyPerPurpose() {
    var index = new BlindIndex(keys.index());
    assertThat(index.of("nik", "1671")).hasSize(32).isEqualTo(index.of("nik", "1671"));
    assertThat(index.of("nik", "1671")).isNotEqualTo(index.of("nik", "1672"));
    assertThat(index.of("nik", "1671")).isNotEqualTo(index.of("kk", "1671"));
    assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
  }

  @Test
  void verifiesItsOwnTokensOnly() {
    var token = signing.sign("session", "abc|ü|1");
    assertThat(token).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    assertThat(signing.verify("session", token)).contains("abc|ü|1");
    assertThat(signing.verify("ticket", token)).isEmpty();
    assertThat(new Signing(keys.index()).verify("session", token)).isEmpty();
  }

  @Test
  void acceptsNoOtherSpellingOfAToken() {
    var token = signing.sign("s", "ab");
    for (var other :
        new String[] {
          "", ".", "..", token + "=", token + ".", token + "A", " " + token, "x" + token
        }) {
      assertThat(signing.verify("s", other)).as(other).isEmpty();
    }
    for (var at = 0; at < token.length(); at++) {
      for (var character : "Ab-_9".toCharArray()) {
        if (token.charAt(at) == character) continue;
        var forged = token.substring(0, at) + character + token.substring(at + 1);
        assertThat(signing.verify("s", forged)).isEmpty();
      }
    }
    assertThat(signing.verify("s", "A".repeat(10_000) + ".")).isEmpty();
  }

  @Test
  void attestsWithAPairThatItsPublicHalfConfirms() {
    var attestation = new Attestation(keys.attestPrivate(), keys.attestPublic());
    var message = "head".getBytes(StandardCharsets.UTF_8);
    var signature = attestation.sign(message);
    assertThat(attestation.verify(message, signature)).isTrue();
    assertThat(attestation.verify("hea!".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
    assertThat(attestation.verify(message, new byte[3])).isFalse();
  }
}
