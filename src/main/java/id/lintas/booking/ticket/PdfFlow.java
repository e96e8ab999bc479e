package id.lintas.booking.ticket;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Lines of text down an A4 sheet, wrapped, at one scale; a new sheet when one is full. */
final class PdfFlow implements AutoCloseable {
  static final float MARGIN = 42;
  private static final float LEADING = 1.28f;
  private static final float BOLD = 0.028f;

  private final PDDocument document;
  private final PdfFont font;
  private final float scale;
  private PDPageContentStream page;
  private float top;
  private float right = PDRectangle.A4.getWidth() - MARGIN;
  private float narrowUntil;
  private float narrowRight;
  private int pages = 1;

  PdfFlow(PDDocument document, PdfFont font, float scale) throws IOException {
    this.document = document;
    this.font = font;
    this.scale = scale;
    page = newPage();
    top = PDRectangle.A4.getHeight() - MARGIN;
  }

  private PDPageContentStream newPage() throws IOException {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    return new PDPageContentStream(document, sheet);
  }

  int pages() {
    return pages;
  }

  /** Draws the square at the upper right; text goes beside it. */
  void square(QrSquare square, float side) throws IOException {
    var module = side / square.size();
    var left = right - side;
    for (int y = 0; y < square.size(); y++)
      for (int x = 0; x < square.size(); x++)
        if (square.dark(x, y))
          page.addRect(left + x * module, top - (y + 1) * module, module, module);
    page.fill();
    beside(side);
  }

  private void beside(float side) {
    narrowUntil = top - side;
    narrowRight = right - side - 10;
  }

  void gap(float points) {
    top -= points * scale;
  }

  void text(String text, float size, boolean bold, float indent) throws IOException {
    var height = size * scale;
    for (var line : wrapped(text, height, indent)) {
      line(line, height, bold, MARGIN + indent * scale);
      top -= height * LEADING;
    }
  }

  /** A label and, beside it, its value. */
  void row(String label, String value, float size, float column) throws IOException {
    var height = size * scale;
    var lines = wrapped(value, height, column);
    for (int i = 0; i < lines.size(); i++) {
      fit(height);
      if (i == 0) line(label, height, false, MARGIN);
      line(lines.get(i), height, true, MARGIN + column * scale);
      top -= height * LEADING;
    }
  }

  private void line(String text, float height, boolean bold, float left) throws IOException {
    fit(height);
    page.beginText();
    page.setFont(font.face(), height);
    page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.setLineWidth(height * BOLD);
    page.newLineAtOffset(left, top - height);
    page.showText(font.printable(text));
    page.endText();
  }

  private void fit(float height) throws IOException {
    if (top - height >= MARGIN) return;
    page.close();
    page = newPage();
    pages++;
    top = PDRectangle.A4.getHeight() - MARGIN;
    narrowUntil = top;
  }

  private List<String> wrapped(String text, float height, float indent) throws IOException {
    var edge = top > narrowUntil && narrowRight > 0 ? narrowRight : right;
    var room = edge - MARGIN - indent * scale;
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words(font.printable(text), height, room)) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.width(longer, height) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) line.append(' ');
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A word wider than the sheet is cut. */
  private List<String> words(String text, float height, float room) throws IOException {
    var words = new ArrayList<String>();
    for (var word : text.split(" ")) {
      var rest = word;
      while (font.width(rest, height) > room && rest.length() > 1) {
        var end = rest.length() - 1;
        while (end > 1 && font.width(rest.substring(0, end), height) > room) end--;
        words.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      words.add(rest);
    }
    return words;
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
