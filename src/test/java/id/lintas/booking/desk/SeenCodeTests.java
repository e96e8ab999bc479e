package id.lintas.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as a desk's camera takes them, and what else might be sent there. */
class SeenCodeTests {
  private final SeenCode seen = new SeenCode();

  /** A code on a grey table, as large as that. */
  static BufferedImage table(String text, BarcodeFormat format, int width, int height)
      throws WriterException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var paint = image.createGraphics();
    paint.setColor(new Color(150, 150, 150));
    paint.fillRect(0, 0, width, height);
    var bits = new MultiFormatWriter().encode(text, format, width / 2, height / 2);
    for (int x = 0; x < bits.getWidth(); x++)
      for (int y = 0; y < bits.getHeight(); y++)
        image.setRGB(width / 8 + x, height / 8 + y, bits.get(x, y) ? 0x202020 : 0xF0F0F0);
    paint.dispose();
    return image;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"2W3CCEPX598897Y,QR_CODE,640,480", "PLM261126000123,CODE_128,1280,720"})
  void aCodeIsRead(String text, BarcodeFormat format, int width, int height) throws Exception {
    assertThat(seen.in(jpeg(table(text, format, width, height)))).contains(text);
  }

  @Test
  void whatIsNoCodeIsNothing() throws Exception {
    assertThat(seen.in(jpeg(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB)))).isEmpty();
    assertThat(seen.in(new byte[0])).isEmpty();
    var noise = new byte[10_000];
    new Random(7).nextBytes(noise);
    assertThat(seen.in(noise)).isEmpty();
    assertThat(seen.in(new byte[300_001])).isEmpty();
    assertThat(seen.in(jpeg(table("X", BarcodeFormat.QR_CODE, 1281, 400)))).isEmpty();
  }
}
