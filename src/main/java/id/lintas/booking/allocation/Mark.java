package id.lintas.booking.allocation;

import id.lintas.booking.MarkKind;
import java.util.HexFormat;

/** The blind index of an account, a contact or a device, comparable in memory. */
public record Mark(MarkKind kind, String hex) {
  public static Mark of(MarkKind kind, byte[] index) {
    return new Mark(kind, HexFormat.of().formatHex(index));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
