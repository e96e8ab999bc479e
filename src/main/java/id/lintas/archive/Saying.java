package id.lintas.archive;

import java.util.List;

/**
 * A sentence to an officer by the key of its message; moments and days among its arguments are
 * written as the reader's language writes them.
 */
public record Saying(String key, List<Object> arguments) {
  public static Saying of(String key, Object... arguments) {
    return new Saying(key, List.of(arguments));
  }
}
