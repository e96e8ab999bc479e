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
  private final InetSocketAddress server;
  private final int connections;
  private final int threads;

  public HttpDriver(int port, int connections, int threads) {
    if (threads < 1 || connections < threads)
      throw new IllegalArgumentException("needs a connection for each thread");
    this.server = new InetSocketAddress("127.0.0.1", port);
    this.connections = connections;
    this.threads = threads;
  }

  /** Ends when all conversations have ended. */
  public void run(List<? extends Conversation> conversations) throws IOException {
    var loops = new ArrayList<Loop>();
    var running = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      var share = new ArrayList<Conversation>();
      for (int c = i; c < conversations.size(); c += threads) share.add(conversations.get(c));
      var loop = new Loop(server, share(connections, i), share);
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

  private int share(int whole, int thread) {
    return whole / threads + (thread < whole % threads ? 1 : 0);
  }
}
