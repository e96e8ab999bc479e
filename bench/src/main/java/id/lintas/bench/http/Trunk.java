package id.lintas.bench.http;

import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The connections of a loop to one server, and what waits for one of them. */
final class Trunk {
  private final InetSocketAddress server;
  private final int connections;
  private final boolean own;
  private final Selector selector;
  private final Loop loop;
  private final Queue<Loop.Talk> ready = new ArrayDeque<>();
  private final ArrayDeque<Connection> free = new ArrayDeque<>();
  private final List<Connection> shared = new ArrayList<>();

  Trunk(InetSocketAddress server, int connections, boolean own, Selector selector, Loop loop) {
    this.server = server;
    this.connections = connections;
    this.own = own;
    this.selector = selector;
    this.loop = loop;
  }

  void add(Loop.Talk talk) {
    ready.add(talk);
  }

  void send() {
    for (var talk = ready.peek(); talk != null && send(talk); talk = ready.peek()) {}
  }

  private boolean send(Loop.Talk talk) {
    if (own && talk.own == null) talk.own = new Connection(server, selector, loop);
    var connection = talk.own;
    if (connection == null) connection = free.poll();
    if (connection == null && shared.size() < connections) {
      connection = new Connection(server, selector, loop);
      shared.add(connection);
    }
    if (connection == null) return false;
    ready.remove();
    connection.send(talk);
    return true;
  }

  void free(Connection connection, Loop.Talk talk) {
    // the warm one first: with more connections than work, some may rest
    if (talk.own == null) free.push(connection);
  }

  void close() {
    shared.forEach(Connection::close);
  }
}
