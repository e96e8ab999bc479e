package id.lintas.archive.cabinet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One place of the cabinet, as its printed label says it: {@code L2-3-045}. */
public record Place(int cabinet, int drawer, int position) implements Comparable<Place> {
  private static final Pattern LABEL =
      Pattern.compile("L([0-9]{1,2})[- ]([0-9]{1,2})[- ]([0-9]{1,3})");

  public static Optional<Place> parse(String typed) {
    var label = LABEL.matcher(typed.strip().toUpperCase(Locale.ROOT));
    return label.matches()
        ? Optional.of(new Place(number(label, 1), number(label, 2), number(label, 3)))
        : Optional.empty();
  }

  private static int number(java.util.regex.Matcher label, int group) {
    return Integer.parseInt(label.group(group));
  }

  @Override
  public int compareTo(Place other) {
    return java.util.Comparator.comparingInt(Place::cabinet)
        .thenComparingInt(Place::drawer)
        .thenComparingInt(Place::position)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "L%d-%d-%03d".formatted(cabinet, drawer, position);
  }
}
