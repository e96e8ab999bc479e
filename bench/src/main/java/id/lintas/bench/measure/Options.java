package id.lintas.bench.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was typed behind the command: {@code --quick}, {@code --rounds 5}, {@code --rounds=5}. */
public final class Options {
  private final Map<String, String> given = new HashMap<>();

  private Options() {}

  /** Ends the process with a sentence where something is not among these. */
  public static Options read(String[] args, String... known) {
    var options = new Options();
    for (int i = 0; i < args.length; i++) {
      var parts = args[i].replaceFirst("^--", "").split("=", 2);
      if (!args[i].startsWith("--") || !List.of(known).contains(parts[0]))
        refuse(
            "'%s' is not known here. What is: --%s. See ./lintas help."
                .formatted(args[i], String.join(", --", known)));
      var separate = parts.length == 1 && i + 1 < args.length && !args[i + 1].startsWith("--");
      options.given.put(parts[0], parts.length == 2 ? parts[1] : separate ? args[++i] : "");
    }
    return options;
  }

  public boolean has(String name) {
    return given.containsKey(name);
  }

  /** At least one; ends the process with a sentence where it is none. */
  public int number(String name, int otherwise) {
    return atLeast(1, name, otherwise);
  }

  /** As a number, and may be 0. */
  public int count(String name, int otherwise) {
    return atLeast(0, name, otherwise);
  }

  private int atLeast(int least, String name, int otherwise) {
    var value = given.get(name);
    if (value == null) return otherwise;
    if (!value.matches("\\d{1,8}") || Integer.parseInt(value) < least)
      refuse(
          "--%s needs a whole number from %d on, as in --%1$s %d."
              .formatted(name, least, Math.max(otherwise, least)));
    return Integer.parseInt(value);
  }

  /** Ends the process, saying why. */
  public static void refuse(String sentence) {
    System.err.println(sentence);
    System.exit(2);
  }

  public String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }
}
