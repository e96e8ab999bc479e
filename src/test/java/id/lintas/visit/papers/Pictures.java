package id.lintas.visit.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files as phones send them, and as those send them who mean harm. */
public final class Pictures {
  private Pictures() {}

  /** Red on the left, blue on the right. */
  private static BufferedImage drawn(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var brush = picture.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width / 2, height);
    brush.setColor(Color.BLUE);
    brush.fillRect(width / 2, 0, width - width / 2, height);
    brush.dispose();
    return picture;
  }

  private static byte[] file(int width, int height, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn(width, height), format, out);
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    return out.toByteArray();
  }

  public static byte[] jpeg(int width, int height) {
    return file(width, height, "jpeg");
  }

  public static byte[] png(int width, int height) {
    return file(width, height, "png");
  }

  /** With a camera's note how it was held, and where. */
  public static byte[] held(int orientation, boolean bigEndian) {
    var exif = ByteBuffer.allocate(64);
    exif.order(bigEndian ? java.nio.ByteOrder.BIG_ENDIAN : java.nio.ByteOrder.LITTLE_ENDIAN);
    exif.putShort((short) (bigEndian ? 0x4D4D : 0x4949)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    exif.put("GPS -2.99 104.75".getBytes(StandardCharsets.US_ASCII));
    return withSegment(
        jpeg(60, 40),
        0xE1,
        ByteBuffer.allocate(70)
            .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
            .put(exif.array())
            .array());
  }

  /** Right after the start. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    var out = ByteBuffer.allocate(jpeg.length + content.length + 4);
    out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    out.putShort((short) (content.length + 2)).put(content);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A few thousand bytes that say they are this large, and would unpack to that. */
  static byte[] bomb(int width, int height) throws IOException {
    var rows = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(rows)) {
      packed.write(new byte[1_000_000]);
    }
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(out, "IDAT", rows.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
      throws IOException {
    var typed = ByteBuffer.allocate(4 + content.length);
    typed.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
    var sum = new CRC32();
    sum.update(typed.array());
    out.write(ByteBuffer.allocate(4).putInt(content.length).array());
    out.write(typed.array());
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
