package id.lintas.booking.pattern;

import id.lintas.booking.ProxiesSeen;
import id.lintas.booking.Way;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An office's bookings, exceptions and passports that proxies took, of a span. */
public record Observed(
    List<Seen> bookings, List<Exceptional> exceptions, List<ProxiesSeen.Taken> taken) {
  Observed since(Instant moment) {
    return new Observed(
        bookings.stream().filter(one -> one.madeAt().isAfter(moment)).toList(),
        exceptions.stream().filter(one -> one.at().isAfter(moment)).toList(),
        taken.stream().filter(one -> one.at().isAfter(moment)).toList());
  }

  Stream<Seen> of(Way way) {
    return bookings.stream().filter(one -> one.way() == way);
  }
}
