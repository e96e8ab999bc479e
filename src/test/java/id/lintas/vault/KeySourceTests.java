package id.lintas.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.ground.StartRefused;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTests {
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir private Path folder;

  @Test
  void aTrialMakesItsKeysOnceForItsOwnerAlone() throws Exception {
    var source = new KeySource(true, "", "", folder, "");
    var first = source.keys(RANDOM);
    assertThat(source.keys(RANDOM).text()).isEqualTo(first.text());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
        .isEqualTo("rw-------");
  }

  @Test
  void productionRefusesToStartWithoutKeys() {
    assertThatThrownBy(() -> production("", "").keys(RANDOM))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("./lintas new-keys");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void productionRefusesTheKeysOfATrial() {
    new KeySource(true, "", "", folder, "").keys(RANDOM);
    assertThatThrownBy(() -> production("", folder.resolve("keys").toString()).keys(RANDOM))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("trial");
    assertThatThrownBy(() -> production(text(Keys.Origin.SANDBOX), "").keys(RANDOM))
        .isInstanceOf(StartRefused.class);
  }

  @Test
  void productionTakesKeysFromAFileOrTheEnvironment() throws Exception {
    var out = new PrintStream(new ByteArrayOutputStream());
    var file = folder.resolve("k");
    assertThat(NewKeys.run(new String[] {"new-keys", file.toString()}, out, out)).isZero();
    var made = production("", file.toString()).keys(RANDOM);
    assertThat(production(made.text(), "").keys(RANDOM).text()).isEqualTo(made.text());

    assertThat(NewKeys.run(new String[] {"new-keys", file.toString()}, out, out)).isEqualTo(1);
    assertThat(NewKeys.run(new String[] {"rotate-keys", file.toString()}, out, out)).isZero();
    var rotated = production("", file.toString()).keys(RANDOM);
    assertThat(rotated.sealing()).containsOnlyKeys(1, 2);
    assertThat(rotated.sealing().get(1)).isEqualTo(made.sealing().get(1));
    assertThat(NewKeys.run(new String[] {}, out, out)).isEqualTo(2);
  }

  @Test
  void refusesAFileThatOthersCanRead() throws Exception {
    var file = folder.resolve("k");
    Files.writeString(file, text(Keys.Origin.PRODUCTION));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> production("", file.toString()).keys(RANDOM))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void takesACredentialThatSystemdGivesByAnAccessList() throws Exception {
    var file = folder.resolve("keys");
    Files.writeString(file, text(Keys.Origin.PRODUCTION));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
    var source = new KeySource(false, "", file.toString(), folder, folder.toString());
    assertThat(source.keys(RANDOM).origin()).isEqualTo(Keys.Origin.PRODUCTION);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> source.keys(RANDOM)).isInstanceOf(StartRefused.class);
  }

  @Test
  void refusesKeysThatAreMissingShortWeakOrShared() {
    var good = text(Keys.Origin.PRODUCTION);
    var zero = Base64.getEncoder().encodeToString(new byte[32]);
    var index = good.lines().filter(line -> line.startsWith("index=")).findFirst().orElseThrow();
    for (var bad :
        new String[] {
          "x",
          good.replaceAll("(?m)^seal.1=.*$", ""),
          good.replaceAll("(?m)^sign=.*$", "sign=QUJD"),
          good.replaceAll("(?m)^sign=.*$", "sign=!!"),
          good.replaceAll("(?m)^sign=.*$", "sign=" + zero),
          good.replaceAll("(?m)^sign=.*$", index.replace("index=", "sign=")),
          good.replaceAll("(?m)^origin=.*$", "origin=default"),
          good.replaceAll("(?m)^audit.public=.*$", "audit.public=" + zero),
          good.replaceAll("(?m)^seal.1", "seal.x"),
        }) {
      assertThatThrownBy(() -> production(bad, "").keys(RANDOM)).isInstanceOf(StartRefused.class);
    }
  }

  @Test
  void aRefusalShowsNoSecret() {
    var good = text(Keys.Origin.PRODUCTION);
    var secret = good.lines().filter(line -> line.startsWith("sign=")).findFirst().orElseThrow();
    assertThatThrownBy(() -> production(good.replace("index=", "index=!"), "").keys(RANDOM))
        .hasMessageNotContaining(secret.substring(5));
  }

  private KeySource production(String text, String file) {
    return new KeySource(false, text, file, folder, "");
  }

  private static String text(Keys.Origin origin) {
    return Keys.random(origin, RANDOM).text();
  }
}
