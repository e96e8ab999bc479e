package id.lintas.booking.ticket;

import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.store.TicketTryStore;
import id.lintas.booking.store.TicketTryStore.Pace;
import id.lintas.shared.BookingCode;
import id.lintas.vault.BlindIndex;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens a ticket for who holds its code and knows the birth date of one of its people. The code
 * itself cannot be guessed, a birth date to a code that was seen could be: wrong answers wait
 * longer and longer, for the code and for the network they come from. A code nobody has is answered
 * and counted just like a wrong date.
 */
@Component
public class OpeningByCode {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningByCode.class);
  static final Pace CODE =
      new Pace(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(24));

  /** Whole mobile carriers share a network, so it is slowed late and never for long. */
  static final Pace NETWORK =
      new Pace(20, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1));

  private static final Duration KEPT = Duration.ofDays(2);
  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 7;

  private final Bookings bookings;
  private final TicketTryStore tries;
  private final BlindIndex index;
  private final Clock clock;

  OpeningByCode(Bookings bookings, TicketTryStore tries, BlindIndex index, Clock clock) {
    this.bookings = bookings;
    this.tries = tries;
    this.index = index;
    this.clock = clock;
  }

  /** What came of a try. */
  public sealed interface Answer {
    record Open(Booking booking) implements Answer {}

    /** No such code, or another date: nobody is told which. */
    record Wrong() implements Answer {}

    record Wait(long seconds) implements Answer {}
  }

  /**
   * @param address of the network the try comes from, as the server writes it
   */
  public Answer open(BookingCode code, LocalDate birthDate, String address) {
    var ofNetwork = key("network", network(address));
    var ofCode = key("code", code.value());
    var wait = early(ofNetwork, NETWORK).or(() -> early(ofCode, CODE));
    if (wait.isPresent()) return new Answer.Wait(wait.get());
    var booking = bookings.ofHolder(code, birthDate);
    if (booking.isEmpty()) return new Answer.Wrong();
    for (var key : List.of(ofNetwork, ofCode)) tries.takeBack(key, clock.instant());
    return new Answer.Open(booking.get());
  }

  /** A typing error that no code has; it guesses nothing and is counted for the network only. */
  public Answer misread(String address) {
    return early(key("network", network(address)), NETWORK)
        .<Answer>map(Answer.Wait::new)
        .orElseGet(Answer.Wrong::new);
  }

  /** Counts the try; the seconds to wait where it came too early. */
  private Optional<Long> early(byte[] key, Pace pace) {
    var now = clock.instant();
    if (tries.count(key, pace, now)) return Optional.empty();
    var wait = Duration.between(now, tries.next(key).orElse(now));
    return Optional.of(Math.max(1, wait.toSeconds() + 1));
  }

  private byte[] key(String kind, String value) {
    return index.of("booking.ticket." + kind, value);
  }

  /** As much of an address as one customer cannot change at will; names are never looked up. */
  private static String network(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      var bytes = parsed instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
      return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), bytes));
    } catch (IllegalArgumentException noAddress) {
      return "unknown";
    }
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
  void forgetOld() {
    try {
      tries.forgetBefore(clock.instant().minus(KEPT));
    } catch (RuntimeException fault) {
      LOG.warn("old counts of tries to open tickets were not removed: {}", fault.toString());
    }
  }
}
