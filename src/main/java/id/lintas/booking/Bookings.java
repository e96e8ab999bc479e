package id.lintas.booking;

import id.lintas.account.AccountUse;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.ClaimStore;
import id.lintas.booking.store.TraceStore;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads bookings: for their account, for who holds code and birth date, for the office. */
@Component
public class Bookings implements AccountUse {
  private static final int SHOWN_MAX = 50;

  private final BookingStore store;
  private final ClaimStore claims;
  private final TraceStore traces;
  private final Offices offices;

  Bookings(BookingStore store, ClaimStore claims, TraceStore traces, Offices offices) {
    this.offices = offices;
    this.store = store;
    this.claims = claims;
    this.traces = traces;
  }

  /** Of this account only. */
  public Optional<Booking> ofAccount(UUID account, BookingCode code) {
    return store.byCode(code).filter(one -> one.account().filter(account::equals).isPresent());
  }

  /** The newest first, at most 50. */
  public List<Booking> ofAccount(UUID account) {
    return store.ofAccount(account, SHOWN_MAX);
  }

  /** For who holds the code and knows the birth date of one of its people, who are not invented. */
  public Optional<Booking> ofHolder(BookingCode code, LocalDate birthDate) {
    return store
        .byCode(code)
        .filter(one -> !offices.office(one.office()).training())
        .filter(
            one ->
                one.applicants().stream()
                    .anyMatch(applicant -> applicant.birthDate().equals(birthDate)));
  }

  public Optional<Booking> atOffice(OfficeId office, BookingCode code) {
    return store.byCode(office, code);
  }

  public Optional<Booking> atOffice(OfficeId office, UUID id) {
    return store.find(office, id);
  }

  @Override
  public boolean underWay(UUID accountId) {
    return claims.live(accountId);
  }

  @Override
  public boolean underWay(UUID accountId, UUID personId) {
    return claims.holds(accountId, personId);
  }

  @Override
  public List<Map<String, Object>> held(UUID accountId) {
    var all = ofAccount(accountId);
    var marks = traces.kept(all);
    return all.stream().map(one -> held(one, marks.getOrDefault(one.id(), Set.of()))).toList();
  }

  /**
   * @param marks by what bookings of one hand are known again, as long as that is kept
   */
  private static Map<String, Object> held(Booking booking, Set<String> marks) {
    return Map.of(
        "code", booking.code().grouped(),
        "office", booking.office().value(),
        "day", booking.slot().day().toString(),
        "hour", booking.slot().hour().toString(),
        "state", booking.state().name(),
        "people", booking.applicants().stream().map(one -> one.name().value()).toList(),
        "marksKept", marks);
  }
}
