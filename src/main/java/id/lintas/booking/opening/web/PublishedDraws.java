package id.lintas.booking.opening.web;

import id.lintas.booking.opening.DrawFile;
import id.lintas.booking.opening.Drawing;
import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Receipts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of draws as they are handed out. Right after an opening thousands ask for the same one,
 * which is computed once; a closed list never changes.
 */
@Component
class PublishedDraws {
  /** Of 20,000 entries each takes 1 MB. */
  private static final int KEPT = 4;

  private final Drawing drawing;
  private final Receipts receipts;
  private final JsonMapper json;

  private final Map<OpeningKey, byte[]> files =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OpeningKey, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  PublishedDraws(Drawing drawing, Receipts receipts, JsonMapper json) {
    this.drawing = drawing;
    this.receipts = receipts;
    this.json = json;
  }

  /**
   * @param opening whose list is closed
   */
  synchronized byte[] file(Opening opening) {
    return files.computeIfAbsent(
        opening.key(),
        key ->
            json.writeValueAsBytes(new DrawFile(drawing.published(opening), receipts.publicKey())));
  }
}
