package id.lintas.bench.connections;

import id.lintas.bench.measure.Options;
import id.lintas.bench.measure.Temporary;
import id.lintas.bench.node.Memory;
import id.lintas.bench.node.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./lintas bench connections}: opens very many connections to a node of its own, polls on
 * them, has them all ask at once, knocks beyond the limit, and says what memory the node took.
 */
public final class ConnectionsBench {
  private static final int WANTED = 20_000;
  private static final int POLLS_A_SECOND = 2_000;
  private static final int SECONDS = 20;

  /** What a process needs beside its connections. */
  private static final int OTHER_FILES = 900;

  private static final int BEYOND = 200;
  private static final byte[] PAGE = Line.get("/");
  private static final byte[] POLL = Line.get("/antrian/posisi/bench");
  private static final byte[] HALF =
      "GET / HTTP/1.1\r\nHost: local".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private ConnectionsBench() {}

  public static void main(String[] args) throws IOException {
    var options = Options.read(args, "json", "connections", "polls", "seconds");
    try (var data = Temporary.folder("lintas-connections-");
        var node = Node.start(Path.of("target/app").toAbsolutePath(), data.path(), List.of())) {
      var report = measure(node, options);
      System.out.println(options.has("json") ? report.json() : report.text());
    }
  }

  private static Report measure(Node node, Options options) throws IOException {
    var wanted = options.number("connections", WANTED);
    var memory = new Memory(node.pid());
    var files = Math.min(memory.files(), new Memory(ProcessHandle.current().pid()).files());
    var number = Math.min(wanted, files - OTHER_FILES);
    var report = new Report(wanted, number);
    try (var lines = new Lines(node.port())) {
      report.say("before", memory, 0, new Lines.Heard());
      report.say("opened, a page on each", memory, number, lines.open(number, PAGE));
      var rate = options.number("polls", POLLS_A_SECOND);
      var seconds = options.number("seconds", SECONDS);
      report.say("polls, " + rate + "/s", memory, lines.open(), lines.poll(rate, seconds, POLL));
      report.say("a page on all at once", memory, lines.open(), lines.burst(PAGE));
      lines.begin(HALF);
      try (var others = new Lines(node.port())) {
        var heard = others.open(Math.min(BEYOND, OTHER_FILES / 2), PAGE);
        report.say("half a request on all, " + BEYOND + " more come", memory, lines.open(), heard);
      }
    }
    return report;
  }
}
