package id.lintas.bench.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds many conversations with a server over a bounded number of kept-alive connections. It shares
 * the machine with what it measures, so it is light: one or two threads, requests made of bytes
 * beforehand, answers read where they lie.
 *
 * <p>As many connections as conversations make a closed loop of so many clients; fewer make a crowd
 * behind a few connections, as behind a proxy.
 */
public final class HttpDriver {
  private final Lines lines;
  private final int threads;

  public HttpDriver(int port, int connections, int threads) {
    this(new Lines(List.of(new InetSocketAddress("127.0.0.1", port)), connections, false), threads);
  }

  public HttpDriver(Lines lines, int threads) {
    if (threads < 1 || lines.connections() < threads)
      throw new IllegalArgumentException("needs a connection for each thread");
    this.lines = lines;
    this.threads = threads;
  }

  /**
   * How the server is reached.
   *
   * @param servers nodes of it; conversations are spread over them, and whose line breaks goes to
   *     the next
   * @param connections to each of them, altogether
   * @param own whether each conversation has a connection to itself and keeps it
   */
  public record Lines(List<InetSocketAddress> servers, int connections, boolean own) {
    private Lines share(int parts, int part) {
      var one = connections / parts + (part < connections % parts ? 1 : 0);
      return new Lines(servers, one, own);
    }
  }

  /** Ends when all conversations have ended. */
  public void run(List<? extends Conversation> conversations) throws IOException {
    run(conversations, Long.MAX_VALUE);
  }

  /**
   * Ends when all conversations have ended, or leaves those that go on.
   *
   * @param until as {@code System.nanoTime()}
   */
  public void run(List<? extends Conversation> conversations, long until) throws IOException {
    var loops = new ArrayList<Loop>();
    var running = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      var share = new ArrayList<Conversation>();
      for (int c = i; c < conversations.size(); c += threads) share.add(conversations.get(c));
      var loop = new Loop(lines.share(threads, i), share, until);
      loops.add(loop);
      running.add(Thread.ofPlatform().name("driver-" + i).start(loop));
    }
    for (int i = 0; i < threads; i++) {
      try {
        running.get(i).join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", stopped);
      }
      var fault = loops.get(i).fault();
      if (fault != null) throw new IOException("the driver failed", fault);
    }
  }
}
