package id.lintas.bench.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One thread of the driver: its share of the conversations over its share of the connections. */
final class Loop implements Runnable {
  private static final long MILLISECOND = 1_000_000;

  private final InetSocketAddress server;
  private final int connections;
  private final Queue<Talk> ready = new ArrayDeque<>();
  private final Queue<Talk> later = new PriorityQueue<>(Comparator.comparingLong(Talk::wantedAt));
  private final ArrayDeque<Connection> free = new ArrayDeque<>();
  private final List<? extends Conversation> conversations;
  private int talking;
  private @Nullable Throwable fault;

  Loop(InetSocketAddress server, int connections, List<? extends Conversation> conversations) {
    this.server = server;
    this.connections = connections;
    this.conversations = conversations;
  }

  @Nullable Throwable fault() {
    return fault;
  }

  /** A conversation and the request it waits to send or to see answered. */
  static final class Talk {
    private final Conversation conversation;
    private byte[] request = new byte[0];
    private long wantedAt;

    Talk(Conversation conversation) {
      this.conversation = conversation;
    }

    byte[] request() {
      return request;
    }

    long wantedAt() {
      return wantedAt;
    }
  }

  @Override
  public void run() {
    try (var selector = Selector.open()) {
      for (int i = 0; i < connections; i++) free.add(new Connection(server, selector, this));
      var opened = List.copyOf(free);
      for (var conversation : conversations) {
        talking++;
        follow(new Talk(conversation), null);
      }
      while (talking > 0) turn(selector);
      for (var connection : opened) connection.close();
    } catch (IOException | RuntimeException | Error thrown) {
      fault = thrown;
    }
  }

  private void turn(Selector selector) throws IOException {
    var now = System.nanoTime();
    for (var due = later.peek(); due != null && due.wantedAt - now <= 0; due = later.peek())
      ready.add(later.remove());
    while (!ready.isEmpty() && !free.isEmpty()) free.pop().send(ready.remove());
    var next = later.peek();
    if (next == null) {
      selector.select(this::handle);
    } else {
      var wait = Math.max(0, (next.wantedAt - System.nanoTime()) / MILLISECOND);
      if (wait == 0) selector.selectNow(this::handle);
      else selector.select(this::handle, wait);
    }
  }

  private void handle(SelectionKey key) {
    ((Connection) key.attachment()).handle(key);
  }

  /** Called by a connection that has an answer, or lost it, and is free again. */
  void answered(Connection connection, Talk talk, Answer answer) {
    // the warm one first: with more connections than work, some may rest
    free.push(connection);
    follow(talk, answer);
  }

  private void follow(Talk talk, @Nullable Answer answer) {
    switch (talk.conversation.next(answer)) {
      case Step.Send(byte[] request) -> {
        talk.request = request;
        talk.wantedAt = System.nanoTime();
        ready.add(talk);
      }
      case Step.SendAt(byte[] request, long nanos) -> {
        talk.request = request;
        talk.wantedAt = nanos;
        later.add(talk);
      }
      case Step.End() -> talking--;
    }
  }
}
