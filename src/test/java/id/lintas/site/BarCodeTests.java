package id.lintas.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scanner reads is what was written. */
class BarCodeTests {
  private static final Pattern BAR = Pattern.compile("M(\\d+) 0h(\\d)v1h-\\d");
  private static final int SCALE = 3;
  private static final int HEIGHT = 20;

  private static String read(BarCode code) throws Exception {
    var width = code.width() * SCALE;
    var row = new int[width];
    Arrays.fill(row, 0xffffff);
    var bars = BAR.matcher(code.path());
    while (bars.find()) {
      var from = Integer.parseInt(bars.group(1)) * SCALE;
      Arrays.fill(row, from, from + Integer.parseInt(bars.group(2)) * SCALE, 0);
    }
    var pixels = new int[width * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) System.arraycopy(row, 0, pixels, y * width, width);
    var picture = new RGBLuminanceSource(width, HEIGHT, pixels);
    return new Code128Reader()
        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)))
        .getText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26112500073",
        "00000000000",
        "99999999999",
        "1234",
        "123",
        "L2-3-045",
        "PLM26112500073",
        "PLM2611",
        "P1234",
        "P123",
        "K-00012",
        "A",
        "abc ~!{}",
        "0123456789012345678901234567890123456789"
      })
  void aScannerReadsIt(String text) throws Exception {
    assertThat(read(BarCode.of(text))).isEqualTo(text);
  }

  @Test
  void everySignIsReadAsItself() throws Exception {
    for (char sign = ' '; sign <= '~'; sign++)
      assertThat(read(BarCode.of("x" + sign + "x"))).isEqualTo("x" + sign + "x");
    for (int pair = 0; pair < 100; pair++) {
      var digits = "%02d%02d".formatted(pair, 99 - pair);
      assertThat(read(BarCode.of(digits))).isEqualTo(digits);
    }
  }

  @Test
  void refusesWhatItCannotSay() {
    assertThatThrownBy(() -> BarCode.of("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BarCode.of("é")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BarCode.of("1".repeat(49)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
