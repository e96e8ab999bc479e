package id.lintas.visit.store;

import id.lintas.vault.Sealing;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How forms, statements, names and records lie in the database. */
@Component
class PaperSeal {
  private final Sealing sealing;
  private final JsonMapper json;

  PaperSeal(Sealing sealing, JsonMapper json) {
    this.sealing = sealing;
    this.json = json;
  }

  /** Where it lies: what is copied elsewhere does not open. */
  record Place(String table, UUID visit, String key) {
    private String context() {
      return "visit." + table + ":" + visit + ":" + key;
    }
  }

  byte[] write(Place place, Object value) {
    return sealing.sealBytes(json.writeValueAsBytes(value), place.context());
  }

  <T> T read(Place place, byte[] sealed, TypeReference<T> type) {
    return json.readValue(sealing.openBytes(sealed, place.context()), type);
  }

  byte[] bytes(Place place, byte[] plain) {
    return sealing.sealBytes(plain, place.context());
  }

  byte[] open(Place place, byte[] sealed) {
    return sealing.openBytes(sealed, place.context());
  }
}
