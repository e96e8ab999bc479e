package id.lintas.staff.store;

import id.lintas.vault.Sealing;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals an officer's name to their row. */
@Component
class NameSeal {
  private static final String CONTEXT = "staff.officer.name:";

  private final Sealing sealing;

  NameSeal(Sealing sealing) {
    this.sealing = sealing;
  }

  byte[] seal(String name, UUID officer) {
    return sealing.seal(name, CONTEXT + officer);
  }

  String open(byte[] sealed, UUID officer) {
    return sealing.open(sealed, CONTEXT + officer);
  }
}
