package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GroupCommitTests {
  private static final int BAD = 137;
  private static final int ALL = 256;

  private final ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gathered = new CountDownLatch(1);

  /** The first request holds the writer until all others wait behind it. */
  private List<Future<Integer>> together(GroupCommit<Integer, Integer> line) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> line.ask(-1));
      begun.await();
      var others =
          IntStream.range(0, ALL).mapToObj(n -> threads.submit(() -> line.ask(n))).toList();
      while (line.waiting() < ALL) Thread.onSpinWait();
      gathered.countDown();
      first.get();
      return others;
    }
  }

  private void begin(List<Integer> batch) {
    sizes.add(batch.size());
    try {
      if (!batch.equals(List.of(-1))) return;
      begun.countDown();
      gathered.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void oneBadRequestIsFoundByHalvesAndTakesNobodyAlong() throws Exception {
    var line =
        new GroupCommit<Integer, Integer>(
            1_000,
            512,
            1,
            batch -> {
              begin(batch);
              if (batch.contains(BAD)) throw new IllegalArgumentException("this one");
              return batch.stream().map(n -> n + 1).toList();
            });
    var answers = together(line);
    for (int n = 0; n < ALL; n++) {
      var answer = answers.get(n);
      if (n == BAD)
        assertThatThrownBy(answer::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(GroupCommit.Unanswered.class);
      else assertThat(answer.get()).isEqualTo(n + 1);
    }
    // the first, the whole, and two for each halving of 256
    assertThat(sizes).hasSizeLessThanOrEqualTo(2 + 2 * 8);
  }

  @Test
  void whenTheDatabaseIsAwayNobodyWaitsForItInTurn() throws Exception {
    var line =
        new GroupCommit<Integer, Integer>(
            1_000,
            512,
            1,
            batch -> {
              begin(batch);
              if (!batch.contains(-1)) throw new DataAccessResourceFailureException("away");
              return batch;
            });
    for (var answer : together(line))
      assertThatThrownBy(answer::get).hasCauseInstanceOf(GroupCommit.Unanswered.class);
    assertThat(sizes).containsExactly(1, ALL);
  }
}
