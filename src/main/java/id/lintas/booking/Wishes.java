package id.lintas.booking;

import id.lintas.account.Contact;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Wish;
import id.lintas.booking.store.ApplicantSeal;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Language;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a wish ready to be decided: its ids drawn, its people sealed. */
@Component
public class Wishes {
  private final ApplicantSeal seal;
  private final SecureRandom random = new SecureRandom();

  Wishes(ApplicantSeal seal) {
    this.seal = seal;
  }

  /** Who asks, how, in which form and language, where to confirm it, and by which hand. */
  public record Asker(
      Way way, UUID id, UUID formId, Language language, Optional<Contact> contact, Marks marks) {
    /** Somebody whose own name stands with what they book. */
    public Asker(Way way, UUID id, UUID formId, Language language, Optional<Contact> contact) {
      this(way, id, formId, language, contact, Marks.NONE);
    }
  }

  public Wish wish(
      Asker asker,
      List<SlotKey> acceptable,
      List<Applicant> party,
      Optional<Priority> priority,
      Optional<UUID> permit) {
    return wish(asker, acceptable, party, new Ground(priority, permit, Optional.empty()));
  }

  /**
   * Why somebody may come without a booking.
   *
   * @param permit two officers' word that is used up by this
   * @param comesWith the booking that this parent accompanies
   */
  public record Ground(
      Optional<Priority> priority, Optional<UUID> permit, Optional<UUID> comesWith) {}

  public Wish wish(Asker asker, List<SlotKey> acceptable, List<Applicant> party, Ground ground) {
    var booking = UUID.randomUUID();
    var niks = new ArrayList<NikKey>();
    var sealed = new ArrayList<byte[]>();
    for (int i = 0; i < party.size(); i++) {
      niks.add(NikKey.of(seal.index(party.get(i).nik())));
      sealed.add(seal.seal(booking, i + 1, party.get(i)));
    }
    return new Wish(
        booking,
        BookingCode.random(random),
        asker.formId(),
        asker.way(),
        asker.id(),
        acceptable,
        party,
        niks,
        sealed,
        ground.priority(),
        ground.permit(),
        ground.comesWith(),
        asker.language(),
        asker.contact(),
        Optional.empty(),
        asker.marks());
  }
}
