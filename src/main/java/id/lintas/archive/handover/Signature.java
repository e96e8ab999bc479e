package id.lintas.archive.handover;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A signature drawn on the screen: a PNG of at most 60 kB, of a sensible size, with a stroke in it.
 */
public final class Signature {
  public static final int BYTES_MAX = 60_000;
  private static final String PREFIX = "data:image/png;base64,";
  private static final int CHARACTERS_MAX = PREFIX.length() + BYTES_MAX * 4 / 3 + 4;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int WIDTH_AT = 16;
  private static final int HEADER = 33;
  private static final int SIDE_MAX = 2_000;
  private static final int REACH_MIN = 40;
  private static final int ALPHA_SHIFT = 24;
  private static final int WHITE = 0xffffff;

  private final byte[] png;

  private Signature(byte[] png) {
    this.png = png;
  }

  /** As a canvas gives it; empty for anything else. */
  public static Optional<Signature> parse(String dataUrl) {
    if (dataUrl.length() > CHARACTERS_MAX || !dataUrl.startsWith(PREFIX)) return Optional.empty();
    try {
      var bytes = Base64.getDecoder().decode(dataUrl.substring(PREFIX.length()));
      return isPng(bytes) && drawn(bytes) ? Optional.of(new Signature(bytes)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static boolean isPng(byte[] bytes) {
    if (bytes.length < HEADER || bytes.length > BYTES_MAX) return false;
    if (!Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG)) return false;
    var size = ByteBuffer.wrap(bytes, WIDTH_AT, 8);
    var width = size.getInt();
    var height = size.getInt();
    return sensible(width) && sensible(height);
  }

  /** More than a dot: what is drawn reaches so far across and up. */
  private static boolean drawn(byte[] bytes) {
    try {
      var picture = ImageIO.read(new ByteArrayInputStream(bytes));
      return picture != null && reach(picture) >= REACH_MIN;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }

  private static int reach(BufferedImage picture) {
    var ink = new Rectangle(-1, -1);
    for (int y = 0; y < picture.getHeight(); y++)
      for (int x = 0; x < picture.getWidth(); x++) if (inked(picture.getRGB(x, y))) ink.add(x, y);
    return ink.width + ink.height;
  }

  private static boolean inked(int color) {
    var opaque = color >>> ALPHA_SHIFT != 0;
    return opaque && (color & WHITE) != WHITE;
  }

  private static boolean sensible(int side) {
    return side > 0 && side <= SIDE_MAX;
  }

  /** As it was kept. */
  public static Signature kept(byte[] png) {
    return new Signature(png.clone());
  }

  /** For a page that shows it. */
  public String dataUrl() {
    return PREFIX + Base64.getEncoder().encodeToString(png);
  }

  public byte[] png() {
    return png.clone();
  }
}
