package id.lintas.booking.waitlist;

import id.lintas.booking.SlotKey;
import id.lintas.booking.opening.Commitments;
import id.lintas.booking.opening.Seed;
import id.lintas.vault.Signing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The two secrets that a lot for a returned place follows from, as in an opening: one is chosen
 * when the place is given back and lies in the database, the other follows from the installation's
 * keys. Both are promised in the audit record at that moment, when nobody knows who will be listed.
 */
@Component
public class ReturnSecrets {
  private static final String DERIVED = "booking.return.secret";

  private final Signing signing;
  private final SecureRandom random;

  ReturnSecrets(Signing signing, SecureRandom random) {
    this.signing = signing;
    this.random = random;
  }

  public byte[] stored() {
    var stored = new byte[Seed.BYTES];
    random.nextBytes(stored);
    return stored;
  }

  byte[] derived(String name) {
    return signing.mac(DERIVED, name.getBytes(StandardCharsets.UTF_8));
  }

  /** What is promised of a place that was given back. */
  public Commitments commitments(UUID id, SlotKey slot, byte[] stored) {
    return Commitments.of(stored, derived(name(id, slot)));
  }

  static String name(UUID id, SlotKey slot) {
    return slot.office() + "/" + slot.week() + "/kembali/" + id;
  }
}
