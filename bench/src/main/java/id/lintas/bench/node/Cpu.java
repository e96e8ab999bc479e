package id.lintas.bench.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time, told apart by who used it, where the system has /proc: on a machine with other
 * work it says more than the clock does.
 *
 * @param node microseconds of the node's process
 * @param database of the database server's processes
 * @param driver of this process
 */
public record Cpu(double node, double database, double driver) {
  private static final double TICK_MICROS = 10_000;
  private static final int USER = 11;
  private static final int SYSTEM = 12;

  public static Cpu now(long node, long postmaster) {
    return now(List.of(node), postmaster);
  }

  /** Of several nodes together. */
  public static Cpu now(List<Long> nodes, long postmaster) {
    return new Cpu(
        nodes.stream().mapToDouble(Cpu::of).sum(),
        ofFamily(postmaster),
        of(ProcessHandle.current().pid()));
  }

  public Cpu since(Cpu earlier) {
    return new Cpu(node - earlier.node, database - earlier.database, driver - earlier.driver);
  }

  public Cpu each(double things) {
    return new Cpu(node / things, database / things, driver / things);
  }

  private static double of(long pid) {
    var fields = fields(Path.of("/proc", String.valueOf(pid), "stat"));
    return fields.isEmpty()
        ? 0
        : (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM))) * TICK_MICROS;
  }

  /** A server process ends with its connection; the pools keep theirs for half an hour. */
  private static double ofFamily(long parent) {
    var sum = of(parent);
    for (var child : ProcessHandle.of(parent).stream().flatMap(ProcessHandle::children).toList())
      sum += of(child.pid());
    return sum;
  }

  /** Behind the name in brackets, which may hold blanks. */
  private static List<String> fields(Path stat) {
    try {
      var line = Files.readString(stat);
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (IOException gone) {
      return List.of();
    }
  }

  public static long postmaster(Path data) throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip());
  }
}
