package id.lintas.booking;

import id.lintas.account.Contact;
import id.lintas.account.Origin;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import id.lintas.vault.BlindIndex;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Knows a hand again without knowing whose it is: blind indexes of account, contact, device and
 * network, good for nothing but comparing bookings with each other.
 */
@Component
public class Marking {
  private static final String PURPOSE = "booking.mark.";

  private final BlindIndex index;

  Marking(BlindIndex index) {
    this.index = index;
  }

  public Marks marks(
      UUID account, Optional<Contact> contact, Origin origin, FamilyCards cards, Bounds bounds) {
    var all = new ArrayList<Mark>();
    all.add(mark(MarkKind.ACCOUNT, account.toString()));
    contact.ifPresent(one -> all.add(mark(MarkKind.CONTACT, one.address())));
    origin.device().ifPresent(one -> all.add(mark(MarkKind.DEVICE, one.toString())));
    var network =
        origin.network().map(one -> HexFormat.of().formatHex(index.of(PURPOSE + "NETWORK", one)));
    return new Marks(all, network, cards.strangers(), cards.otherCards(), bounds);
  }

  private Mark mark(MarkKind kind, String value) {
    return Mark.of(kind, index.of(PURPOSE + kind, value));
  }
}
