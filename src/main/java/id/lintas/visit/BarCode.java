package id.lintas.visit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;

/**
 * A folder's number as a Code 128 bar code, to be drawn as an SVG: every scanner reads it, and
 * nothing but the number stands in it.
 *
 * @param width in modules, with the quiet margins
 * @param path the bars, one module high
 */
public record BarCode(int width, String path) {
  /** What readers need on either side. */
  private static final int QUIET = 10;

  public static BarCode of(FolderNumber folder) {
    var bars =
        new Code128Writer()
            .encode(
                folder.value(),
                BarcodeFormat.CODE_128,
                0,
                1,
                Map.of(EncodeHintType.MARGIN, 2 * QUIET));
    var path = new StringBuilder();
    for (int x = 0; x < bars.getWidth(); x++) {
      if (!bars.get(x, 0)) continue;
      var from = x;
      while (x + 1 < bars.getWidth() && bars.get(x + 1, 0)) x++;
      path.append('M').append(from).append(" 0h").append(x + 1 - from);
      path.append("v1H").append(from).append('z');
    }
    return new BarCode(bars.getWidth(), path.toString());
  }
}
