package id.lintas.booking.desk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Reads the QR code of a ticket or the bar code of a folder out of a picture that a desk's camera
 * took, for browsers that cannot. Keeps nothing of it.
 */
@Component
public class SeenCode {
  private static final int LARGEST_BYTES = 300_000;
  private static final int LONGEST_SIDE = 1_280;

  /** A picture that has to wait is old: the next one is on its way. */
  private static final int AT_ONCE = 2;

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128),
          DecodeHintType.TRY_HARDER,
          true);

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Empty as well for what is no picture, or a larger one than a page of ours sends. */
  public Optional<String> in(byte[] jpeg) {
    if (jpeg.length > LARGEST_BYTES || !places.tryAcquire()) return Optional.empty();
    try {
      return picture(jpeg).flatMap(SeenCode::read);
    } catch (IOException | RuntimeException broken) {
      // decoders say in many ways that what they were given is not what it seemed
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private static Optional<BufferedImage> picture(byte[] jpeg) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(stream, true, true);
      if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE)
        return Optional.empty();
      return Optional.of(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  private static Optional<String> read(BufferedImage image) {
    var width = image.getWidth();
    var height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return Optional.of(new MultiFormatReader().decode(seen, HINTS).getText());
    } catch (NotFoundException nothing) {
      return Optional.empty();
    }
  }
}
