package id.lintas.visit.papers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held (EXIF). The picture is turned upright by it before all that came with the
 * file is thrown away; anything that cannot be read counts as upright.
 */
enum Orientation {
  UPRIGHT,
  HALF_TURN,
  QUARTER_RIGHT,
  QUARTER_LEFT;

  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int APP1 = 0xFFE1;
  private static final int EXIF = 0x45786966;
  private static final int LITTLE = 0x4949;
  private static final int BIG = 0x4D4D;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final int HEADER = 10;
  private static final int MOST_ENTRIES = 200;

  static Orientation of(byte[] jpeg) {
    try {
      return find(ByteBuffer.wrap(jpeg));
    } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException cut) {
      return UPRIGHT;
    } catch (IllegalArgumentException | NegativeArraySizeException absurd) {
      return UPRIGHT;
    }
  }

  private static Orientation find(ByteBuffer file) {
    if (unsigned(file) != START_OF_IMAGE) return UPRIGHT;
    while (file.remaining() > HEADER) {
      var marker = unsigned(file);
      if (marker == START_OF_SCAN || marker >> 8 != 0xFF) return UPRIGHT;
      var at = file.position();
      var length = unsigned(file);
      if (length < 2) return UPRIGHT;
      if (marker == APP1 && file.getInt(file.position()) == EXIF)
        return directory(file.slice(file.position() + 6, length - 8));
      file.position(at + length);
    }
    return UPRIGHT;
  }

  private static Orientation directory(ByteBuffer exif) {
    var order = exif.getShort(0) & 0xFFFF;
    if (order != LITTLE && order != BIG) return UPRIGHT;
    exif.order(order == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var first = exif.getInt(4);
    var entries = Math.min(exif.getShort(first) & 0xFFFF, MOST_ENTRIES);
    for (int i = 0; i < entries; i++) {
      var entry = first + 2 + i * ENTRY;
      if ((exif.getShort(entry) & 0xFFFF) == TAG) return of(exif.getShort(entry + 8));
    }
    return UPRIGHT;
  }

  private static Orientation of(int value) {
    return switch (value) {
      case 3 -> HALF_TURN;
      case 6 -> QUARTER_RIGHT;
      case 8 -> QUARTER_LEFT;
      default -> UPRIGHT;
    };
  }

  private static int unsigned(ByteBuffer file) {
    return file.getShort() & 0xFFFF;
  }

  boolean sideways() {
    return this == QUARTER_RIGHT || this == QUARTER_LEFT;
  }

  int quarters() {
    return switch (this) {
      case UPRIGHT -> 0;
      case QUARTER_RIGHT -> 1;
      case HALF_TURN -> 2;
      case QUARTER_LEFT -> 3;
    };
  }
}
