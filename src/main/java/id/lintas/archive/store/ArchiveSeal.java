package id.lintas.archive.store;

import id.lintas.archive.handover.TakerIdentity;
import id.lintas.shared.PersonName;
import id.lintas.vault.BlindIndex;
import id.lintas.vault.Sealing;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How names, takers and reasons lie in the database. */
@Component
class ArchiveSeal {
  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final Sealing sealing;
  private final BlindIndex index;
  private final JsonMapper json;

  ArchiveSeal(Sealing sealing, BlindIndex index, JsonMapper json) {
    this.sealing = sealing;
    this.index = index;
    this.json = json;
  }

  byte[] index(TakerIdentity taker) {
    var residents = taker.kind() == TakerIdentity.Kind.NIK;
    return index.of("archive.taker" + (residents ? "" : "." + taker.kind()), taker.number());
  }

  /**
   * @param where table, column and row: it opens nowhere else
   */
  byte[] name(PersonName name, String where) {
    return sealing.seal(name.value(), where);
  }

  PersonName name(byte[] sealed, String where) {
    return PersonName.of(sealing.open(sealed, where));
  }

  byte[] words(Map<String, String> words, String where) {
    return sealing.sealBytes(json.writeValueAsBytes(new TreeMap<>(words)), where);
  }

  Map<String, String> words(byte[] sealed, String where) {
    return json.readValue(sealing.openBytes(sealed, where), WORDS);
  }

  byte[] open(byte[] sealed, String where) {
    return sealing.openBytes(sealed, where);
  }

  byte[] bytes(byte[] plain, String where) {
    return sealing.sealBytes(plain, where);
  }
}
