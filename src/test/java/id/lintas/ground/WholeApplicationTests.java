package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintasTest
class WholeApplicationTests {
  @Autowired private JdbcClient jdbc;

  @Test
  void startsOnADurableDatabase() {
    for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertThat(jdbc.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }
  }

  @Test
  void isNoSuperuserOfItsDatabase() {
    assertThat(
            jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }
}
