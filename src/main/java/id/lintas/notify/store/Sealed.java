package id.lintas.notify.store;

import id.lintas.vault.Sealing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Address and arguments as one sealed value that belongs to one row. */
final class Sealed {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Sealed() {}

  static byte[] of(String address, List<String> arguments, UUID id, Sealing sealing) {
    var parts = new ArrayList<String>();
    parts.add(address);
    parts.addAll(arguments);
    return sealing.seal(JSON.writeValueAsString(parts), context(id));
  }

  static Parts open(byte[] sealed, UUID id, Sealing sealing) {
    var parts = List.of(JSON.readValue(sealing.open(sealed, context(id)), String[].class));
    return new Parts(parts.getFirst(), parts.subList(1, parts.size()));
  }

  private static String context(UUID id) {
    return "notify.message:" + id;
  }
}
