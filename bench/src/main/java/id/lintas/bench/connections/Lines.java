package id.lintas.bench.connections;

import id.lintas.bench.measure.Latencies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All connections, on one thread. */
final class Lines implements AutoCloseable {
  /** 28,000 ports each on an ordinary system; a few addresses make it independent of that. */
  private static final int ADDRESSES = 8;

  /** While opening; the driver is faster than any server. */
  private static final int UNANSWERED_MAX = 500;

  private static final long MILLISECOND = 1_000_000;

  private final InetSocketAddress server;
  private final Selector selector = Selector.open();
  private final ByteBuffer shared = ByteBuffer.allocateDirect(64 * 1024);
  private final List<Line> lines = new ArrayList<>();

  Lines(int port) throws IOException {
    server = new InetSocketAddress("127.0.0.1", port);
  }

  /** What came back for a number of requests; status 0 for a line that was closed unanswered. */
  record Heard(Map<Integer, Integer> byStatus, Latencies latencies) {
    Heard() {
      this(new TreeMap<>(), new Latencies());
    }

    int of(int status) {
      return byStatus.getOrDefault(status, 0);
    }
  }

  int open() {
    return (int) lines.stream().filter(Line::open).count();
  }

  /** One after another, each with a request that is answered in the meantime. */
  Heard open(int number, byte[] request) throws IOException {
    var heard = new Heard();
    var asked = 0;
    for (int n = 0; n < number; n++) {
      var line = Line.to(server, "127.0.0." + (2 + n % ADDRESSES), selector);
      lines.add(line);
      line.send(request);
      asked++;
      do asked -= hear(heard, asked < UNANSWERED_MAX ? 0 : 100);
      while (asked >= UNANSWERED_MAX);
    }
    finish(heard, asked, 60);
    return heard;
  }

  /** Each line in its turn, so many a second. */
  Heard poll(int each, int seconds, byte[] request) throws IOException {
    var heard = new Heard();
    var live = lines.stream().filter(Line::open).toList();
    var began = System.nanoTime();
    var asked = 0;
    var total = each * seconds;
    for (int n = 0; n < total; ) {
      var due = (System.nanoTime() - began) * each / (1_000 * MILLISECOND);
      for (; n < Math.min(due, total); n++) {
        var line = live.get(n % live.size());
        if (!line.open()) continue;
        line.send(request);
        asked++;
      }
      asked -= hear(heard, 1);
    }
    finish(heard, asked, 30);
    return heard;
  }

  /** All at the same moment. */
  Heard burst(byte[] request) throws IOException {
    var heard = new Heard();
    var asked = 0;
    for (var line : lines) {
      if (!line.open()) continue;
      line.send(request);
      asked++;
    }
    finish(heard, asked, 120);
    return heard;
  }

  /** A request that stops in the middle of its head: the server has to keep what it has read. */
  void begin(byte[] half) {
    for (var line : lines) if (line.open()) line.send(half);
  }

  private void finish(Heard heard, int asked, int secondsMax) throws IOException {
    var end = System.nanoTime() + secondsMax * 1_000 * MILLISECOND;
    while (asked > 0 && System.nanoTime() < end) asked -= hear(heard, 100);
    if (asked > 0) heard.byStatus().merge(-1, asked, Integer::sum);
  }

  private int hear(Heard heard, long waitMillis) throws IOException {
    var complete = new int[1];
    java.util.function.Consumer<SelectionKey> each =
        key -> {
          var line = (Line) key.attachment();
          if (!line.read(shared)) return;
          complete[0]++;
          heard.byStatus().merge(line.status(), 1, Integer::sum);
          heard.latencies().record(System.nanoTime() - line.sentAt());
        };
    if (waitMillis == 0) selector.selectNow(each);
    else selector.select(each, waitMillis);
    return complete[0];
  }

  @Override
  public void close() throws IOException {
    lines.forEach(Line::close);
    selector.close();
  }
}
