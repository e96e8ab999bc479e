package id.lintas.booking.allocation;

import id.lintas.account.Contact;
import id.lintas.booking.Applicant;
import id.lintas.booking.Priority;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a party asks for: places of one slot for all of them, or none.
 *
 * @param bookingId what the booking will be called if there is one
 * @param asker the account, or the officer at the desk
 * @param acceptable slots in order of preference, all of one office
 * @param niks of the party in its order
 * @param sealed the party's data in its order, sealed for the booking's rows
 * @param permit two officers' word that is used up by this
 * @param comesWith the booking that this parent accompanies
 * @param contact where to send the confirmation
 * @param entry the party's place in a waiting room, when its turn has come without its people
 * @param marks whose hand it comes from
 */
public record Wish(
    UUID bookingId,
    BookingCode code,
    UUID formId,
    Way way,
    UUID asker,
    List<SlotKey> acceptable,
    List<Applicant> party,
    List<NikKey> niks,
    List<byte[]> sealed,
    Optional<Priority> priority,
    Optional<UUID> permit,
    Optional<UUID> comesWith,
    Language language,
    Optional<Contact> contact,
    Optional<UUID> entry,
    Marks marks) {

  OfficeId office() {
    return acceptable.getFirst().office();
  }

  Optional<UUID> account() {
    return way == Way.ONLINE ? Optional.of(asker) : Optional.empty();
  }

  int places() {
    return niks.size();
  }
}
