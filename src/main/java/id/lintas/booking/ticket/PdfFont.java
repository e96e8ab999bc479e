package id.lintas.booking.ticket;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, as it comes with PDFBox; only the letters that are used go into the file. */
final class PdfFont {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float THOUSAND = 1_000;

  private final PDFont face;
  private final Map<Integer, String> written = new HashMap<>();

  private PdfFont(PDFont face) {
    this.face = face;
  }

  static PdfFont in(PDDocument document) throws IOException {
    try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE))) {
      return new PdfFont(PDType0Font.load(document, file, true));
    }
  }

  PDFont face() {
    return face;
  }

  float width(String text, float height) throws IOException {
    return face.getStringWidth(text) / THOUSAND * height;
  }

  /** What the font has no sign for is written without its marks, else as a question mark. */
  String printable(String text) {
    var all = new StringBuilder();
    text.codePoints().forEach(sign -> all.append(written.computeIfAbsent(sign, this::write)));
    return all.toString();
  }

  private String write(int sign) {
    var text = Character.toString(sign);
    if (known(text)) return text;
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return !plain.isEmpty() && known(plain) ? plain : "?";
  }

  private boolean known(String text) {
    try {
      return face.encode(text).length > 0;
    } catch (IOException | IllegalArgumentException none) {
      return false;
    }
  }
}
