package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.testing.LintasTest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LintasTest
class OrdinaryShareTests {
  @Autowired private DataSource pool;

  @AfterEach
  void leave() {
    LaneOfThread.leave();
  }

  @Test
  void theNodesOwnPoolIsShared() {
    assertThat(pool).isInstanceOf(OrdinaryShare.class);
  }

  @Test
  void leavesConnectionsToThoseWhoseTurnItIs() throws SQLException {
    var shared = new OrdinaryShare(pool, 2, Duration.ofMillis(20));
    LaneOfThread.enter(Lane.ORDINARY);
    try (var first = shared.getConnection();
        var second = shared.getConnection()) {
      assertThat(first).isNotEqualTo(second);
      assertThatThrownBy(shared::getConnection).isInstanceOf(SQLTransientConnectionException.class);
      LaneOfThread.enter(Lane.TURN);
      try (var own = shared.getConnection()) {
        assertThat(own.isValid(1)).isTrue();
      }
      LaneOfThread.leave();
      try (var ofABatch = shared.getConnection()) {
        assertThat(ofABatch.isValid(1)).isTrue();
      }
    }
  }

  @Test
  void aConnectionGivenBackTwiceIsOnePlace() throws SQLException {
    var shared = new OrdinaryShare(pool, 1, Duration.ofMillis(20));
    LaneOfThread.enter(Lane.ORDINARY);
    var connection = shared.getConnection();
    connection.close();
    connection.close();
    try (var again = shared.getConnection()) {
      assertThat(again.isValid(1)).isTrue();
      assertThatThrownBy(shared::getConnection).isInstanceOf(SQLTransientConnectionException.class);
    }
  }
}
