package id.lintas.booking.desk;

import id.lintas.booking.Booking;
import id.lintas.booking.store.ApplicantSeal;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.ClaimStore;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.shared.OfficeId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds the booking of somebody who stands at the desk, by what they show: a code typed or scanned,
 * or the number of their identity card. Of another office's booking it names the office only.
 */
@Component
public class FindingSomebody {
  private static final int SHOWN_MAX = 20;
  private static final int LONGEST = 300;
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9\\s.\\-]{8,}");

  private final BookingStore store;
  private final ClaimStore claims;
  private final ApplicantSeal seal;
  private final Offices offices;

  FindingSomebody(BookingStore store, ClaimStore claims, ApplicantSeal seal, Offices offices) {
    this.store = store;
    this.claims = claims;
    this.seal = seal;
    this.offices = offices;
  }

  /** What was found. */
  public sealed interface Found {
    record One(Booking booking) implements Found {}

    /** The newest first. */
    record Several(List<Booking> bookings) implements Found {}

    record Elsewhere(Office office) implements Found {}

    record NoSuchCode() implements Found {}

    /** Nobody with this number has a booking at this office, or a live one at another. */
    record Nobody() implements Found {}

    /** Neither a code nor a NIK. */
    record Unreadable() implements Found {}
  }

  public Found find(OfficeId office, String typed) {
    if (typed.length() > LONGEST) return new Found.Unreadable();
    var number = NUMBER.matcher(typed.strip()).matches();
    if (number && offices.nik(office, typed) instanceof NikCheck.Valid(var nik))
      return ofPerson(office, nik);
    return code(typed).map(code -> byCode(office, code)).orElseGet(Found.Unreadable::new);
  }

  public Found byCode(OfficeId office, BookingCode code) {
    var here = store.byCode(office, code);
    if (here.isPresent()) return new Found.One(here.get());
    return store
        .byCode(code)
        .<Found>map(other -> new Found.Elsewhere(offices.office(other.office())))
        .orElseGet(Found.NoSuchCode::new);
  }

  private Found ofPerson(OfficeId office, Nik nik) {
    var all = store.ofPerson(office, seal.index(nik), SHOWN_MAX);
    var live = all.stream().filter(one -> one.state().live()).toList();
    if (live.size() == 1) return new Found.One(live.getFirst());
    if (all.size() == 1) return new Found.One(all.getFirst());
    if (!all.isEmpty()) return new Found.Several(all);
    return claims
        .office(nik)
        .<Found>map(other -> new Found.Elsewhere(offices.office(other)))
        .orElseGet(Found.Nobody::new);
  }

  /** The code itself, or the one that stands in what a scanner read, as in an address. */
  private static Optional<BookingCode> code(String typed) {
    var whole = BookingCode.parse(typed);
    if (whole.isPresent()) return whole;
    return BETWEEN
        .splitAsStream(typed)
        .flatMap(part -> BookingCode.parse(part).stream())
        .reduce((first, last) -> last);
  }
}
