package id.lintas.archive.boxes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands on an archive box, and in its bar code: {@code K-00012}. */
public record BoxLabel(int number) {
  private static final Pattern LABEL = Pattern.compile("K-?([0-9]{1,6})");

  public static Optional<BoxLabel> parse(String typed) {
    var label = LABEL.matcher(typed.strip().toUpperCase(Locale.ROOT));
    return label.matches()
        ? Optional.of(new BoxLabel(Integer.parseInt(label.group(1))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "K-%05d".formatted(number);
  }
}
