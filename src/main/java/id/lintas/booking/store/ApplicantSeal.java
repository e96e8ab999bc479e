package id.lintas.booking.store;

import id.lintas.booking.Applicant;
import id.lintas.booking.ApplicantSheets;
import id.lintas.shared.Nik;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Sealing;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an applicant lies in the database: one sealed cell bound to its row, and a blind index. */
@Component
public class ApplicantSeal {
  private static final String CONTEXT = "booking.applicant.sealed:";

  private final Sealing sealing;
  private final BlindIndex index;
  private final ApplicantSheets sheets;

  ApplicantSeal(Sealing sealing, BlindIndex index, ApplicantSheets sheets) {
    this.sealing = sealing;
    this.index = index;
    this.sheets = sheets;
  }

  public byte[] index(Nik nik) {
    return index.of("booking.nik", nik.value());
  }

  public byte[] seal(UUID booking, int position, Applicant applicant) {
    return sealing.sealBytes(sheets.write(applicant), context(booking, position));
  }

  Applicant open(UUID booking, int position, @Nullable UUID person, byte[] sealed) {
    var opened = sealing.openBytes(sealed, context(booking, position));
    return sheets.read(opened, Optional.ofNullable(person));
  }

  private static String context(UUID booking, int position) {
    return CONTEXT + booking + ":" + position;
  }
}
