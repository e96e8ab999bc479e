package id.lintas.bench.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive connection with at most one request on its way; opened anew when it was closed.
 */
final class Connection {
  /** There may be thousands; those with larger answers grow. */
  private static final int BUFFER_BYTES = 1024;

  private final InetSocketAddress server;
  private final Selector selector;
  private final Loop loop;
  private ByteBuffer received = ByteBuffer.allocate(BUFFER_BYTES);
  private final AnswerReader reader = new AnswerReader();
  private @Nullable SocketChannel channel;
  private @Nullable SelectionKey key;
  private Loop.@Nullable Talk talk;
  private ByteBuffer toSend = ByteBuffer.allocate(0);
  private long sentAt;
  private boolean used;

  Connection(InetSocketAddress server, Selector selector, Loop loop) {
    this.server = server;
    this.selector = selector;
    this.loop = loop;
  }

  void send(Loop.Talk next) {
    talk = next;
    sentAt = System.nanoTime();
    begin(next);
  }

  private void begin(Loop.Talk next) {
    toSend = ByteBuffer.wrap(next.request());
    received.clear();
    reader.reset();
    try {
      if (channel == null) open();
      else flush();
    } catch (IOException broken) {
      broken();
    }
  }

  private void open() throws IOException {
    used = false;
    var opened = SocketChannel.open();
    channel = opened;
    opened.configureBlocking(false);
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    key = opened.register(selector, SelectionKey.OP_CONNECT, this);
    if (opened.connect(server)) flush();
  }

  private void flush() throws IOException {
    var open = channel;
    var registered = key;
    if (open == null || registered == null) throw new IOException("closed");
    open.write(toSend);
    var asker = talk;
    if (asker != null && asker.leaving() && !toSend.hasRemaining()) {
      leave(asker);
      return;
    }
    registered.interestOps(toSend.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  void handle(SelectionKey ready) {
    try {
      if (ready.isConnectable()) {
        var open = channel;
        if (open != null && open.finishConnect()) flush();
      } else if (ready.isWritable()) {
        flush();
      } else if (ready.isReadable()) {
        read();
      }
    } catch (IOException broken) {
      broken();
    }
  }

  private void read() throws IOException {
    var open = channel;
    if (open == null) return;
    if (!received.hasRemaining()) grow();
    if (open.read(received) < 0) throw new IOException("closed by the server");
    var asker = talk;
    if (asker == null || !reader.complete(received.array(), received.position())) return;
    used = true;
    var answer =
        new Answer(
            reader.status(),
            reader.retryAfter(),
            reader.body(),
            asker.wantedAt(),
            sentAt,
            System.nanoTime());
    talk = null;
    if (reader.lastOfConnection()) close();
    loop.answered(this, asker, answer);
  }

  private void leave(Loop.Talk asker) {
    close();
    talk = null;
    loop.answered(this, asker, lost(asker));
  }

  private Answer lost(Loop.Talk asker) {
    return new Answer(
        Answer.LOST, 0, Answer.Body.NONE, asker.wantedAt(), sentAt, System.nanoTime());
  }

  private void grow() {
    var larger = ByteBuffer.allocate(2 * received.capacity());
    received.flip();
    larger.put(received);
    received = larger;
  }

  /**
   * A server may close a kept connection at any time; what it did not begin to answer goes again.
   */
  private void broken() {
    var asker = talk;
    var again = used && received.position() == 0;
    close();
    if (asker == null) return;
    if (again) {
      begin(asker);
      return;
    }
    talk = null;
    loop.answered(this, asker, lost(asker));
  }

  void close() {
    var open = channel;
    channel = null;
    if (key != null) key.cancel();
    key = null;
    try {
      if (open != null) open.close();
    } catch (IOException ignored) {
      // it is given up either way
    }
  }
}
