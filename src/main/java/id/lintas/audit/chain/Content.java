package id.lintas.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What one row tells, without its place in the chain. */
public record Content(
    long id, Instant at, String actor, String action, String object, Map<String, String> detail) {

  /** Every part with its length before it, so that no two contents share one form. */
  void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(id);
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
    text(out, actor);
    text(out, action);
    text(out, object);
    out.writeInt(detail.size());
    for (var one : new TreeMap<>(detail).entrySet()) {
      text(out, one.getKey());
      text(out, one.getValue());
    }
  }

  static void text(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      writeTo(out);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return bytes.toByteArray();
  }
}
