package id.lintas.booking.store;

import id.lintas.booking.Applicant;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Nik;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Sealing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How an applicant lies in the database: one sealed cell bound to its row, and a blind index. */
@Component
public class ApplicantSeal {
  private static final String CONTEXT = "booking.applicant.sealed:";

  private final Sealing sealing;
  private final BlindIndex index;
  private final JsonMapper json;

  ApplicantSeal(Sealing sealing, BlindIndex index, JsonMapper json) {
    this.sealing = sealing;
    this.index = index;
    this.json = json;
  }

  /** The written form; a component may be added, none renamed: old cells stay as they are. */
  record Sheet(
      String name,
      String nik,
      LocalDate birthDate,
      Sex sex,
      boolean married,
      ApplicationKind kind,
      PassportType type,
      ValidityYears years,
      @Nullable String marriageCertificate) {}

  public byte[] index(Nik nik) {
    return index.of("booking.nik", nik.value());
  }

  public byte[] seal(UUID booking, int position, Applicant applicant) {
    var wanted = applicant.wanted();
    var sheet =
        new Sheet(
            applicant.name().value(),
            applicant.nik().value(),
            applicant.birthDate(),
            applicant.sex(),
            applicant.married(),
            wanted.kind(),
            wanted.type(),
            wanted.years(),
            applicant.marriageCertificate());
    return sealing.sealBytes(json.writeValueAsBytes(sheet), context(booking, position));
  }

  Applicant open(UUID booking, int position, @Nullable UUID person, byte[] sealed) {
    var sheet = json.readValue(sealing.openBytes(sealed, context(booking, position)), Sheet.class);
    var certificate = sheet.marriageCertificate();
    return new Applicant(
        Optional.ofNullable(person),
        PersonName.of(sheet.name()),
        Nik.of(sheet.nik()),
        sheet.birthDate(),
        sheet.sex(),
        sheet.married(),
        certificate == null ? "" : certificate,
        new Applicant.Wanted(sheet.kind(), sheet.type(), sheet.years()));
  }

  private static String context(UUID booking, int position) {
    return CONTEXT + booking + ":" + position;
  }
}
