package id.lintas.bench.connections;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One kept connection. It has no buffer of its own, there are too many of it: an answer is counted
 * away as it arrives.
 */
final class Line {
  private static final String LENGTH = "content-length:";

  private final SocketChannel channel;
  private final SelectionKey key;
  private StringBuilder head = new StringBuilder();
  private long bodyLeft = -1;
  private int status;
  private boolean last;
  private long sentAt;
  private boolean open = true;

  private Line(SocketChannel channel, Selector selector) throws IOException {
    this.channel = channel;
    this.key = channel.register(selector, 0, this);
  }

  /** From an address of the machine's own choice of port: one address has too few of them. */
  static Line to(InetSocketAddress server, String from, Selector selector) throws IOException {
    var channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.bind(new InetSocketAddress(from, 0));
      channel.connect(server);
      channel.configureBlocking(false);
      return new Line(channel, selector);
    } catch (IOException fault) {
      channel.close();
      throw fault;
    }
  }

  boolean open() {
    return open;
  }

  int status() {
    return status;
  }

  long sentAt() {
    return sentAt;
  }

  /** A request is small enough for any socket's buffer. */
  void send(byte[] request) {
    head = new StringBuilder();
    bodyLeft = -1;
    status = 0;
    last = false;
    sentAt = System.nanoTime();
    try {
      channel.write(ByteBuffer.wrap(request));
      key.interestOps(SelectionKey.OP_READ);
    } catch (IOException closed) {
      close();
    }
  }

  /** Whether the answer is complete, or there will be none. */
  boolean read(ByteBuffer shared) {
    try {
      shared.clear();
      var count = channel.read(shared);
      if (count < 0) {
        close();
        return true;
      }
      shared.flip();
      return taken(shared);
    } catch (IOException broken) {
      close();
      return true;
    }
  }

  private boolean taken(ByteBuffer arrived) {
    while (bodyLeft < 0 && arrived.hasRemaining()) {
      head.append((char) arrived.get());
      if (endsHead()) readHead();
    }
    if (bodyLeft < 0) return false;
    bodyLeft -= arrived.remaining();
    if (bodyLeft > 0) return false;
    key.interestOps(0);
    if (last) close();
    return true;
  }

  private boolean endsHead() {
    var end = head.length();
    return end > 3 && head.charAt(end - 1) == '\n' && head.charAt(end - 3) == '\n';
  }

  private void readHead() {
    var lines = head.toString().split("\r\n");
    head = new StringBuilder();
    status = Integer.parseInt(lines[0].split(" ")[1]);
    bodyLeft = 0;
    for (var line : lines) {
      var lower = line.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith(LENGTH))
        bodyLeft = Long.parseLong(lower.substring(LENGTH.length()).strip());
      if (lower.equals("connection: close")) last = true;
    }
  }

  void close() {
    open = false;
    key.cancel();
    try {
      channel.close();
    } catch (IOException ignored) {
      // it is given up either way
    }
  }

  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
