package id.lintas.bench.measure;

import java.util.HashMap;
import java.util.Map;

/** What was typed behind the command: {@code --quick}, {@code --rounds 5}, {@code --rounds=5}. */
public final class Options {
  private final Map<String, String> given = new HashMap<>();

  private Options() {}

  public static Options read(String[] args) {
    var options = new Options();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--"))
        throw new IllegalArgumentException("'" + args[i] + "' is not known here.");
      var parts = args[i].substring(2).split("=", 2);
      var separate = parts.length == 1 && i + 1 < args.length && !args[i + 1].startsWith("--");
      options.given.put(parts[0], parts.length == 2 ? parts[1] : separate ? args[++i] : "");
    }
    return options;
  }

  public boolean has(String name) {
    return given.containsKey(name);
  }

  public int number(String name, int otherwise) {
    var value = given.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  public String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }
}
