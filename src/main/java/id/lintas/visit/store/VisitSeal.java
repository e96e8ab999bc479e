package id.lintas.visit.store;

import id.lintas.booking.Applicant;
import id.lintas.booking.ApplicantSheets;
import id.lintas.shared.Nik;
import id.lintas.shared.OfficeId;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Sealing;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the person of a visit, and what was written about them, lie in the database. */
@Component
class VisitSeal {
  private static final String PERSON = "visit.visit.sealed:";
  private static final String SAID = "visit.history.sealed:";
  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final Sealing sealing;
  private final BlindIndex index;
  private final ApplicantSheets sheets;
  private final JsonMapper json;

  VisitSeal(Sealing sealing, BlindIndex index, ApplicantSheets sheets, JsonMapper json) {
    this.sealing = sealing;
    this.index = index;
    this.sheets = sheets;
    this.json = json;
  }

  byte[] index(Nik nik) {
    return index.of("visit.nik", nik.value());
  }

  byte[] index(NumberStore.Number number) {
    return index.of("visit.number." + number.kind(), number.text());
  }

  /** Of each office its own, so that offices' lists of names cannot be compared. */
  byte[] index(OfficeId office, String word) {
    return index.of("visit.name." + office.value(), word);
  }

  byte[] person(UUID visit, Applicant applicant) {
    return sealing.sealBytes(sheets.write(applicant), PERSON + visit);
  }

  Applicant person(UUID visit, byte[] sealed) {
    return sheets.read(sealing.openBytes(sealed, PERSON + visit), Optional.empty());
  }

  byte[] said(UUID visit, int number, Map<String, String> said) {
    return sealing.sealBytes(
        json.writeValueAsBytes(new TreeMap<>(said)), SAID + visit + ":" + number);
  }

  Map<String, String> said(UUID visit, int number, byte[] sealed) {
    return json.readValue(sealing.openBytes(sealed, SAID + visit + ":" + number), WORDS);
  }
}
