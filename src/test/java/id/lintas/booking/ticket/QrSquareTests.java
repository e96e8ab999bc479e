package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.BookingCode;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSquareTests {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");
  private static final int PIXELS = 8;

  @Test
  void aScannerReadsTheCodeAndNothingElseFromThePath() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      var code = BookingCode.random(new Random(seed));
      var square = QrSquare.of(code);
      assertThat(RUN.matcher(square.path()).replaceAll("")).isEmpty();
      assertThat(QrReader.read(drawn(square))).isEqualTo(code.value());
    }
  }

  @Test
  void theSquareHasItsQuietMargin() {
    var square = QrSquare.of(BookingCode.random(new Random(1)));
    for (int i = 0; i < square.size(); i++)
      for (int edge = 0; edge < 4; edge++) {
        assertThat(square.dark(i, edge)).isFalse();
        assertThat(square.dark(edge, i)).isFalse();
        assertThat(square.dark(i, square.size() - 1 - edge)).isFalse();
        assertThat(square.dark(square.size() - 1 - edge, i)).isFalse();
      }
  }

  private static BufferedImage drawn(QrSquare square) {
    var side = square.size() * PIXELS;
    var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setColor(Color.BLACK);
    pen.scale(PIXELS, PIXELS);
    var runs = RUN.matcher(square.path());
    while (runs.find()) {
      var x = Integer.parseInt(runs.group(1));
      var y = Integer.parseInt(runs.group(2));
      var end = x + Integer.parseInt(runs.group(3));
      var run = new Path2D.Double();
      run.moveTo(x, y);
      run.lineTo(end, y);
      run.lineTo(end, y + 1);
      run.lineTo(Integer.parseInt(runs.group(4)), y + 1);
      run.closePath();
      pen.fill(run);
    }
    pen.dispose();
    return picture;
  }
}
