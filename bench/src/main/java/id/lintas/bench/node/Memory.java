package id.lintas.bench.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a process holds of the machine's memory, as /proc tells. */
public record Memory(long pid) {
  private static final Pattern FILES = Pattern.compile("Max open files\\s+(\\d+)");

  public int megabytes() throws IOException {
    return value("VmRSS");
  }

  public int mostMegabytes() throws IOException {
    return value("VmHWM");
  }

  private int value(String name) throws IOException {
    for (var line : Files.readAllLines(proc("status"))) {
      if (line.startsWith(name + ":")) return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
    }
    throw new IOException("The system does not tell " + name);
  }

  /** How many files it may have open. */
  public int files() throws IOException {
    var found = FILES.matcher(Files.readString(proc("limits")));
    return found.find() ? Integer.parseInt(found.group(1)) : Integer.MAX_VALUE;
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(pid), file);
  }
}
