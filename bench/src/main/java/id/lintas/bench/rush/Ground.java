package id.lintas.bench.rush;

import id.lintas.bench.measure.Options;
import id.lintas.bench.measure.Temporary;
import id.lintas.bench.node.Cpu;
import id.lintas.bench.node.Database;
import id.lintas.bench.node.Memory;
import id.lintas.bench.node.Node;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the rehearsal takes place: nodes of its own on a database of theirs, or a given trial. */
final class Ground implements AutoCloseable {
  private static final int PORT = 8080;

  private final List<Node> nodes;
  private final List<InetSocketAddress> servers;
  private final Database database;
  private final Path data;
  private final List<AutoCloseable> toClose;

  private Ground(
      List<Node> nodes,
      List<InetSocketAddress> servers,
      Database database,
      Path data,
      List<AutoCloseable> toClose) {
    this.nodes = nodes;
    this.servers = servers;
    this.database = database;
    this.data = data;
    this.toClose = toClose;
  }

  /** So many nodes, each on a port of its own, gone afterwards with all they know. */
  static Ground own(Path app, int number) throws IOException {
    var folder = Temporary.folder("lintas-rush-");
    var nodes = new ArrayList<Node>();
    nodes.add(Node.start(app, folder.path(), List.of()));
    while (nodes.size() < number) nodes.add(nodes.getFirst().another(app, List.of()));
    var servers =
        nodes.stream().map(node -> new InetSocketAddress("127.0.0.1", node.port())).toList();
    var toClose = new ArrayList<AutoCloseable>();
    for (var node : nodes.reversed()) toClose.add(node);
    toClose.add(folder);
    return new Ground(nodes, servers, nodes.getFirst().database(), folder.path(), toClose);
  }

  /** A running trial, with the folder it was started with, or its database in the environment. */
  static Ground given(Options options) throws IOException {
    var url = URI.create(options.text("url", ""));
    var port = url.getPort() < 0 ? PORT : url.getPort();
    var server = new InetSocketAddress(url.getHost(), port);
    var data = Path.of(options.text("data", "data"));
    return new Ground(List.of(), List.of(server), database(data), data, List.of());
  }

  private static Database database(Path data) throws IOException {
    var env = System.getenv();
    if (env.containsKey("LINTAS_DB_URL"))
      return new Database(
          env.getOrDefault("LINTAS_DB_URL", ""),
          env.getOrDefault("LINTAS_DB_USER", ""),
          env.getOrDefault("LINTAS_DB_PASSWORD", ""));
    if (!Files.exists(data.resolve("pg/postmaster.pid")))
      throw new IOException(
          "The recount needs the database: --data with the trial's folder, or LINTAS_DB_URL.");
    return Database.ofFolder(data);
  }

  List<Node> nodes() {
    return nodes;
  }

  List<InetSocketAddress> servers() {
    return servers;
  }

  Database database() {
    return database;
  }

  String base() {
    var server = servers.getFirst();
    return "http://" + server.getHostString() + ":" + server.getPort();
  }

  /** Of the database server that a first node keeps. */
  long postmaster() throws IOException {
    return Cpu.postmaster(data);
  }

  /** Not a number for what is not ours. */
  Cpu cpu() throws IOException {
    if (nodes.isEmpty()) return new Cpu(Double.NaN, Double.NaN, Double.NaN);
    return Cpu.now(nodes.stream().map(Node::pid).toList(), postmaster());
  }

  /** The largest of them; not a number where they are not ours. */
  double megabytesPerNode() throws IOException {
    var most = Double.NaN;
    for (var node : nodes) {
      var one = new Memory(node.pid()).megabytes();
      most = Double.isNaN(most) ? one : Math.max(most, one);
    }
    return most;
  }

  @Override
  public void close() throws IOException {
    for (var one : toClose) {
      try {
        one.close();
      } catch (IOException fault) {
        throw fault;
      } catch (Exception fault) {
        throw new IOException(fault);
      }
    }
  }
}
