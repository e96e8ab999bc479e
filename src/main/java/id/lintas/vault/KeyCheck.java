package id.lintas.vault;

import id.lintas.ground.StartRefused;
import id.lintas.vault.store.KeyCheckStore;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * A node with other keys than its database was written with would read nothing, and would write a
 * second, incompatible half: it does not start.
 */
@Component
class KeyCheck {
  KeyCheck(Keys keys, KeyCheckStore store) {
    check(keys, store);
  }

  static void check(Keys keys, KeyCheckStore store) {
    var ours = fingerprints(keys);
    if (store.all().isEmpty()) ours.forEach(store::addIfAbsent);
    var known = store.all();
    known.forEach(
        (name, fingerprint) -> {
          var own = ours.get(name);
          if (own == null || !Arrays.equals(own, fingerprint)) throw refused(name);
        });
    // a sealing key added by rotation; one of another set was refused above
    ours.forEach(store::addIfAbsent);
  }

  private static Map<String, byte[]> fingerprints(Keys keys) {
    var fingerprints = new TreeMap<String, byte[]>();
    keys.sealing().forEach((number, key) -> fingerprints.put("seal." + number, fingerprint(key)));
    fingerprints.put("index", fingerprint(keys.index()));
    return fingerprints;
  }

  private static byte[] fingerprint(byte[] key) {
    return new Macs(key).of("vault.key-check", new byte[0]);
  }

  private static StartRefused refused(String name) {
    return new StartRefused(
        "These keys are not the ones this database was written with (%s differs or is missing). Every node needs the same key file: set LINTAS_KEYS to it."
            .formatted(name),
        "Kunci ini bukan kunci yang dipakai saat basis data ini ditulis (%s berbeda atau tidak ada). Semua node memerlukan berkas kunci yang sama: atur LINTAS_KEYS ke berkas itu."
            .formatted(name));
  }
}
