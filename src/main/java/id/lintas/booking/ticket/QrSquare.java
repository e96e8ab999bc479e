package id.lintas.booking.ticket;

import id.lintas.shared.BookingCode;
import io.nayuki.qrcodegen.QrCode;

/**
 * The code as a QR square: nothing but the code stands in it, so a photo of it tells nothing of its
 * people.
 */
public final class QrSquare {
  /** What readers need around it. */
  private static final int QUIET = 4;

  private final QrCode square;

  private QrSquare(QrCode square) {
    this.square = square;
  }

  public static QrSquare of(BookingCode code) {
    return new QrSquare(QrCode.encodeText(code.value(), QrCode.Ecc.QUARTILE));
  }

  /** In modules, with the quiet margin. */
  public int size() {
    return square.size + 2 * QUIET;
  }

  public boolean dark(int x, int y) {
    return square.getModule(x - QUIET, y - QUIET);
  }

  /** The dark modules as the path of an SVG, row by row, runs joined. */
  public String path() {
    var path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        if (!dark(x, y)) continue;
        var from = x;
        while (dark(x + 1, y)) x++;
        path.append('M').append(from).append(' ').append(y);
        path.append('h').append(x + 1 - from).append("v1H").append(from).append('z');
      }
    }
    return path.toString();
  }
}
