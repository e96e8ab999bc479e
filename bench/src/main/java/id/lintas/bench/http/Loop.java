package id.lintas.bench.http;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One thread of the driver: its share of the conversations over its share of the connections. */
final class Loop implements Runnable {
  private static final long MILLISECOND = 1_000_000;
  private static final long LOOK_MILLIS = 1_000;

  private final HttpDriver.Lines lines;
  private final long until;
  private final List<Trunk> trunks = new ArrayList<>();
  private final Queue<Talk> later = new PriorityQueue<>(Comparator.comparingLong(Talk::wantedAt));
  private final List<? extends Conversation> conversations;
  private int talking;
  private int begun;
  private @Nullable Throwable fault;

  Loop(HttpDriver.Lines lines, List<? extends Conversation> conversations, long until) {
    this.lines = lines;
    this.conversations = conversations;
    this.until = until;
  }

  @Nullable Throwable fault() {
    return fault;
  }

  /** A conversation and the request it waits to send or to see answered. */
  static final class Talk {
    private final Conversation conversation;
    private int server;
    private byte[] request = new byte[0];
    private long wantedAt;
    private boolean leaving;
    private boolean waking;
    @Nullable Connection own;

    Talk(Conversation conversation, int server) {
      this.conversation = conversation;
      this.server = server;
    }

    byte[] request() {
      return request;
    }

    long wantedAt() {
      return wantedAt;
    }

    boolean leaving() {
      return leaving;
    }
  }

  @Override
  public void run() {
    try (var selector = Selector.open()) {
      for (var server : lines.servers())
        trunks.add(new Trunk(server, lines.connections(), lines.own(), selector, this));
      for (var conversation : conversations) begin(conversation);
      while (talking > 0 && (until == Long.MAX_VALUE || System.nanoTime() - until < 0))
        turn(selector);
      trunks.forEach(Trunk::close);
    } catch (IOException | RuntimeException | Error thrown) {
      fault = thrown;
    }
  }

  private void begin(Conversation conversation) {
    talking++;
    follow(new Talk(conversation, begun++ % trunks.size()), null);
  }

  private void turn(Selector selector) throws IOException {
    var now = System.nanoTime();
    for (var due = later.peek(); due != null && due.wantedAt - now <= 0; due = later.peek())
      due(later.remove());
    for (var trunk : trunks) trunk.send();
    var next = later.peek();
    var nanos = next == null ? Long.MAX_VALUE : next.wantedAt - System.nanoTime();
    var wait = Math.clamp(nanos / MILLISECOND, 0, LOOK_MILLIS);
    if (wait == 0) selector.selectNow(this::handle);
    else selector.select(this::handle, wait);
  }

  private void due(Talk talk) {
    if (talk.waking) follow(talk, null);
    else ready(talk);
  }

  private void ready(Talk talk) {
    trunks.get(talk.server).add(talk);
  }

  private void handle(SelectionKey key) {
    ((Connection) key.attachment()).handle(key);
  }

  /** Called by a connection that has an answer, or lost it, and is free again. */
  void answered(Connection connection, Talk talk, Answer answer) {
    trunks.get(talk.server).free(connection, talk);
    if (answer.status() == Answer.LOST && trunks.size() > 1) {
      if (talk.own != null) talk.own.close();
      talk.own = null;
      talk.server = (talk.server + 1) % trunks.size();
    }
    follow(talk, answer);
  }

  private void follow(Talk talk, @Nullable Answer answer) {
    act(talk, talk.conversation.next(answer));
  }

  private void act(Talk talk, Step step) {
    talk.leaving = false;
    talk.waking = false;
    switch (step) {
      case Step.Send(byte[] request) -> send(talk, request);
      case Step.SendAndLeave(byte[] request) -> {
        talk.leaving = true;
        send(talk, request);
      }
      case Step.SendAt(byte[] request, long nanos) -> {
        talk.request = request;
        talk.wantedAt = nanos;
        later.add(talk);
      }
      case Step.Wake(long nanos) -> {
        talk.waking = true;
        talk.wantedAt = nanos;
        later.add(talk);
      }
      case Step.Fork(List<? extends Conversation> others, Step then) -> {
        others.forEach(this::begin);
        act(talk, then);
      }
      case Step.End() -> {
        talking--;
        if (talk.own != null) talk.own.close();
      }
    }
  }

  private void send(Talk talk, byte[] request) {
    talk.request = request;
    talk.wantedAt = System.nanoTime();
    ready(talk);
  }
}
