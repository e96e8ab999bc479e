package id.lintas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.env.MockEnvironment;

@LintasTest
class VerifyTests {
  @Autowired private Audit audit;
  @Autowired private Chaining chaining;

  @Value("${lintas.data}")
  private String data;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void readsTheRecordBesideARunningNode() {
    audit.record(new Entry("system", null, "test", "thing", Map.of()));
    chaining.linkAll();
    var settings = new MockEnvironment().withProperty("lintas.data", data);
    assertThat(run(settings)).isLessThan(2);
    assertThat(said()).contains(" rows in ");
  }

  @Test
  void saysWhyItCannotLook() {
    var settings = new MockEnvironment().withProperty("lintas.data", data + "/none");
    assertThat(run(settings)).isEqualTo(2);
    assertThat(said()).contains("does not exist");
    settings.setProperty("public-key", "AAAA");
    assertThat(run(settings)).isEqualTo(2);
  }

  private int run(MockEnvironment settings) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Verify.run(settings, out, out);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
