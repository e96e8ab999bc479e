package id.lintas.booking.opening.web;

import id.lintas.booking.opening.FirstCome;
import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An opening in an office's list, drawn or not.
 *
 * @param state key of the sentence that says how far it is
 */
public record OpeningLine(OpeningKey key, String state) {
  static String state(FirstCome week, Instant now) {
    return week.opensAt().isAfter(now) ? "opening.first.before" : "opening.first.after";
  }

  /** The newest week first. */
  static List<OpeningLine> of(
      Collection<Opening> drawn, Collection<FirstCome> firstCome, Instant now) {
    return Stream.concat(
            drawn.stream().map(one -> new OpeningLine(one.key(), "opening.state." + one.state())),
            firstCome.stream().map(one -> new OpeningLine(one.key(), state(one, now))))
        .sorted(Comparator.comparing((OpeningLine one) -> one.key().week()).reversed())
        .toList();
  }
}
