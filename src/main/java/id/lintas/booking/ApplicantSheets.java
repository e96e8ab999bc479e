package id.lintas.booking;

import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Nik;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An applicant as bytes to be sealed, wherever a copy of one is kept. */
@Component
public class ApplicantSheets {
  private final JsonMapper json;

  ApplicantSheets(JsonMapper json) {
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

  public byte[] write(Applicant applicant) {
    var wanted = applicant.wanted();
    return json.writeValueAsBytes(
        new Sheet(
            applicant.name().value(),
            applicant.nik().value(),
            applicant.birthDate(),
            applicant.sex(),
            applicant.married(),
            wanted.kind(),
            wanted.type(),
            wanted.years(),
            applicant.marriageCertificate()));
  }

  public Applicant read(byte[] written, Optional<UUID> person) {
    var sheet = json.readValue(written, Sheet.class);
    var certificate = sheet.marriageCertificate();
    return new Applicant(
        person,
        PersonName.of(sheet.name()),
        Nik.of(sheet.nik()),
        sheet.birthDate(),
        sheet.sex(),
        sheet.married(),
        certificate == null ? "" : certificate,
        new Applicant.Wanted(sheet.kind(), sheet.type(), sheet.years()));
  }
}
