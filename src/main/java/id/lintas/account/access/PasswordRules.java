package id.lintas.account.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which passwords are accepted: long ones that are not among the first anybody would try. What they
 * are made of is their owner's business.
 */
public final class PasswordRules {
  public static final int SHORTEST = 10;
  public static final int LONGEST = 128;
  private static final int LONGEST_PATTERN = 4;
  private static final Set<String> COMMON = load();

  private PasswordRules() {}

  /** The key of the sentence that says what is wrong. */
  public static Optional<String> fault(String password, String username) {
    var length = password.codePointCount(0, password.length());
    if (password.isBlank()) return Optional.of("account.password.missing");
    if (length < SHORTEST) return Optional.of("account.password.short");
    if (length > LONGEST) return Optional.of("account.password.long");
    var small = password.toLowerCase(Locale.ROOT);
    if (!username.isEmpty() && small.contains(username)) {
      return Optional.of("account.password.own");
    }
    return COMMON.contains(small) || repeats(small) || climbs(small)
        ? Optional.of("account.password.common")
        : Optional.empty();
  }

  /** The same few signs over and over. */
  private static boolean repeats(String password) {
    return IntStream.rangeClosed(1, LONGEST_PATTERN)
        .anyMatch(
            length ->
                IntStream.range(length, password.length())
                    .allMatch(i -> password.charAt(i) == password.charAt(i - length)));
  }

  /** 1234567890, abcdefghij, and backwards. */
  private static boolean climbs(String password) {
    var step = password.charAt(1) - password.charAt(0);
    return Math.abs(step) <= 1
        && IntStream.range(1, password.length())
            .allMatch(i -> password.charAt(i) - password.charAt(i - 1) == step);
  }

  private static Set<String> load() {
    try (var file = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      if (file == null) throw new IllegalStateException("common-passwords.txt is missing");
      try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        return lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
