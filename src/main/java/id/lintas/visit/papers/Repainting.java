package id.lintas.visit.papers;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Takes a stranger's picture, looks at what it is by its content and its size before any of it is
 * unpacked, and paints it anew: what comes out is a JPEG of ours and nothing of the file that came,
 * neither its place and camera nor what was hidden in it.
 */
@Component
class Repainting {
  static final int LARGEST_BYTES = 5 * 1024 * 1024;
  static final int MOST_PIXELS = 25_000_000;
  static final int LONGEST_SIDE = 2000;
  private static final int LONGEST_CAME = 20_000;
  private static final int MOST_SCANS = 40;
  private static final float QUALITY = 0.8f;

  /** Unpacking takes memory; a crowd waits instead of exhausting the node. */
  private static final int AT_ONCE = 2;

  private static final long WAIT_SECONDS = 10;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** What came of a file. */
  sealed interface Painted {
    record Done(byte[] jpeg) implements Painted {
      @Override
      public String toString() {
        return "Done";
      }
    }

    record TooLarge() implements Painted {}

    /** Neither JPEG nor PNG, or one that cannot be read to its end. */
    record NoPicture() implements Painted {}

    /** So many are at it that it has to be sent again. */
    record Busy() implements Painted {}
  }

  Painted paint(byte[] file) {
    if (file.length > LARGEST_BYTES) return new Painted.TooLarge();
    var format = format(file);
    if (format.isEmpty() || scans(file) > MOST_SCANS) return new Painted.NoPicture();
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) return new Painted.Busy();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return new Painted.Busy();
    }
    try {
      return painted(file, format.get());
    } catch (IOException | RuntimeException broken) {
      // decoders say in many ways that what they were given is not what it seemed
      return new Painted.NoPicture();
    } finally {
      places.release();
    }
  }

  /** By its first bytes; what it is called and said to be is never looked at. */
  private static Optional<String> format(byte[] file) {
    if (begins(file, 0xFF, 0xD8, 0xFF)) return Optional.of("jpeg");
    return begins(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)
        ? Optional.of("png")
        : Optional.empty();
  }

  private static boolean begins(byte[] file, int... with) {
    if (file.length < with.length) return false;
    for (int i = 0; i < with.length; i++) if ((file[i] & 0xFF) != with[i]) return false;
    return true;
  }

  /** A JPEG may ask to be painted over and over; cameras do so at most some ten times. */
  private static int scans(byte[] file) {
    if (!begins(file, 0xFF, 0xD8)) return 0;
    var scans = 0;
    for (int i = 0; i + 1 < file.length; i++)
      if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xDA) scans++;
    return scans;
  }

  private static Painted painted(byte[] file, String format) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    // the file stays in memory: nobody's papers touch a disk unsealed
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, true, true);
      var width = reader.getWidth(0);
      var height = reader.getHeight(0);
      if (width > LONGEST_CAME || height > LONGEST_CAME || (long) width * height > MOST_PIXELS)
        return new Painted.TooLarge();
      var turned = format.equals("jpeg") ? Orientation.of(file) : Orientation.UPRIGHT;
      return new Painted.Done(jpeg(upright(read(reader, width, height), turned)));
    } finally {
      reader.dispose();
    }
  }

  /** Leaves whole rows and columns out while reading, so that a large one takes little memory. */
  private static BufferedImage read(ImageReader reader, int width, int height) throws IOException {
    var how = reader.getDefaultReadParam();
    var every = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
    how.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, how);
  }

  private static BufferedImage upright(BufferedImage picture, Orientation turned) {
    var longest = Math.max(picture.getWidth(), picture.getHeight());
    var scale = Math.min(1.0, (double) LONGEST_SIDE / longest);
    var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var painted =
        turned.sideways()
            ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var brush = painted.createGraphics();
    try {
      brush.setColor(Color.WHITE);
      brush.fillRect(0, 0, painted.getWidth(), painted.getHeight());
      brush.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      brush.translate(painted.getWidth() / 2.0, painted.getHeight() / 2.0);
      brush.rotate(turned.quarters() * Math.PI / 2);
      brush.translate(-width / 2.0, -height / 2.0);
      brush.drawImage(picture, 0, 0, width, height, null);
    } finally {
      brush.dispose();
    }
    return painted;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
