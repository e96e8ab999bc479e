package id.lintas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Trails;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LintasTest
class AuditTests {
  private static final OfficeId OFFICE = OfficeId.of("TSA");

  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @Test
  void readsBackWhatWasRecorded() {
    var object = "thing:" + UUID.randomUUID();
    var entry = new Entry("system", OFFICE, "test.made", object, Map.of("b", "2", "a", "Ü\"'1"));
    audit.record(entry);
    assertThat(Trails.of(object, audit))
        .singleElement()
        .extracting(Recorded::entry)
        .isEqualTo(entry);
  }

  @Test
  void leavesNoTraceOfWhatWasUndone() {
    var object = "thing:" + UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          audit.record(new Entry("system", null, "test.made", object, Map.of()));
          status.setRollbackOnly();
        });
    assertThat(Trails.of(object, audit)).isEmpty();
  }

  @Test
  void readsPageByPageAndByEveryPartOfTheFilter() {
    var actor = "officer:" + UUID.randomUUID();
    audit.recordAll(
        IntStream.range(0, Audit.PAGE_SIZE + 5)
            .mapToObj(n -> new Entry(actor, OFFICE, "test.n", "n:" + n, Map.of()))
            .toList());
    var byActor = new Filter(OFFICE, actor, "test.n", null, null, null);
    assertThat(audit.read(byActor, 0).entries()).hasSize(Audit.PAGE_SIZE);
    assertThat(audit.read(byActor, 0).more()).isTrue();
    assertThat(audit.read(byActor, 1).entries()).hasSize(5);
    assertThat(audit.read(byActor, -3).page()).isZero();
    var at = audit.read(byActor, 0).entries().getFirst().at();
    assertThat(audit.read(new Filter(null, actor, null, "n:1", at, null), 0).entries()).hasSize(1);
    assertThat(audit.read(new Filter(null, actor, null, null, null, at), 0).entries()).isEmpty();
    assertThat(
            audit.read(new Filter(OfficeId.of("TSB"), actor, null, null, null, null), 0).entries())
        .isEmpty();
  }

  @Test
  void recordsTextTheDatabaseCouldNotHold() {
    var object = "thing:" + UUID.randomUUID();
    audit.record(
        new Entry("system", null, "test", object, Map.of("x", "a\0b\ud800" + "c".repeat(5_000))));
    assertThat(Trails.of(object, audit)).hasSize(1);
    audit.recordAll(List.of());
  }

  @Test
  void nothingRecordedCanBeChangedOrTakenAway() {
    transaction.executeWithoutResult(
        status -> {
          var object = "thing:" + UUID.randomUUID();
          audit.record(new Entry("system", null, "test", object, Map.of()));
          for (var statement :
              List.of(
                  "update audit.fresh set actor = 'x' where object = ?",
                  "delete from audit.fresh where object = ?")) {
            var savepoint = status.createSavepoint();
            assertThatThrownBy(() -> jdbc.sql(statement).param(object).update())
                .hasMessageContaining("audit row");
            status.rollbackToSavepoint(savepoint);
          }
        });
    assertThatThrownBy(() -> jdbc.sql("truncate audit.entry").update())
        .hasMessageContaining("audit row");
  }
}
