package id.lintas.booking.opening;

import id.lintas.account.Contact;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.PartyRules;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.allocation.Wish;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a party asks for at its turn by the word it left. */
@Component
class EntryWishes {
  private final BookingPolicies policies;
  private final Offices offices;
  private final SecureRandom random;

  EntryWishes(BookingPolicies policies, Offices offices, SecureRandom random) {
    this.policies = policies;
    this.offices = offices;
    this.random = random;
  }

  /** Of these slots, those it takes and on whose day its people may apply for what they want. */
  List<SlotKey> acceptable(Party party, Collection<SlotKey> slots) {
    var entry = party.entry();
    var own = slots.stream().filter(slot -> slot.pool() == entry.pool()).toList();
    var wanted = entry.preference().among(own);
    var days =
        wanted.stream()
            .map(SlotKey::day)
            .distinct()
            .filter(day -> mayCome(party, day))
            .collect(Collectors.toSet());
    return wanted.stream().filter(slot -> days.contains(slot.day())).toList();
  }

  private boolean mayCome(Party party, LocalDate day) {
    var entry = party.entry();
    var terms = policies.of(offices.office(entry.opening().office()), day).terms();
    var sameDay = entry.pool() == Pool.SAME_DAY;
    return PartyRules.faults(party.people(), day, sameDay, terms).isEmpty();
  }

  /**
   * @param contact where to send the confirmation
   */
  Wish wish(Party party, List<SlotKey> slots, Optional<Contact> contact) {
    var entry = party.entry();
    var office = offices.office(entry.opening().office());
    var bounds = policies.of(office, slots.getFirst().day()).bounds();
    return new Wish(
        entry.id(),
        BookingCode.random(random),
        entry.id(),
        Way.ONLINE,
        entry.account(),
        slots,
        party.people(),
        party.niks(),
        party.sealed(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        entry.language(),
        contact,
        Optional.of(entry.id()),
        party.marks().within(bounds));
  }
}
