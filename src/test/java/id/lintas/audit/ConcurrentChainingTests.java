package id.lintas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.audit.chain.ChainCheck;
import id.lintas.audit.store.ChainStore;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Many writers, some of whom give up, and several nodes that want to link. */
@LintasTest
class ConcurrentChainingTests {
  private static final int WRITERS = 8;
  private static final int TIMES = 60;
  private static final OfficeId OFFICE = OfficeId.of("TYA");

  @Autowired private Audit audit;
  @Autowired private Chaining chaining;
  @Autowired private ChainStore store;
  @Autowired private TransactionTemplate transaction;

  @Test
  void eachCommittedRowStandsInTheChainOnce() throws Exception {
    var done = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(WRITERS + 2)) {
      var linkers = IntStream.range(0, 2).mapToObj(n -> threads.submit(() -> link(done))).toList();
      var writers =
          threads.invokeAll(
              IntStream.range(0, WRITERS).<Callable<Integer>>mapToObj(n -> this::write).toList());
      for (var writer : writers) writer.get();
      done.set(true);
      for (var linker : linkers) linker.get();
    }
    var expected = WRITERS * TIMES * 2 * 9 / 10;
    while (store.head(OFFICE.value()).seq() < expected) chaining.linkAll();

    var check = new ChainCheck(OFFICE.value());
    var links = store.linksAfter(OFFICE.value(), 0, expected + 10);
    links.forEach(check::row);
    assertThat(check.end()).isEmpty();
    assertThat(links).hasSize(expected);
    assertThat(links.stream().map(link -> link.content().object())).doesNotHaveDuplicates();
  }

  private void link(AtomicBoolean done) {
    while (!done.get()) chaining.linkAll();
  }

  private int write() {
    for (var time = 0; time < TIMES; time++) {
      var givenUp = time % 10 == 0;
      transaction.executeWithoutResult(
          status -> {
            audit.recordAll(List.of(entry(), entry()));
            if (givenUp) status.setRollbackOnly();
          });
    }
    return TIMES;
  }

  private static Entry entry() {
    return new Entry("system", OFFICE, "test", "thing:" + UUID.randomUUID(), Map.of());
  }
}
