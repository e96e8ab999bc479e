package id.lintas.booking.pattern;

import id.lintas.booking.Way;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An office's bookings and exceptions of a span. */
public record Observed(List<Seen> bookings, List<Exceptional> exceptions) {
  Observed since(Instant moment) {
    return new Observed(
        bookings.stream().filter(one -> one.madeAt().isAfter(moment)).toList(),
        exceptions.stream().filter(one -> one.at().isAfter(moment)).toList());
  }

  Stream<Seen> of(Way way) {
    return bookings.stream().filter(one -> one.way() == way);
  }
}
