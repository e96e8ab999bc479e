package id.lintas.booking.allocation;

import java.util.HexFormat;

/** The blind index of a NIK, comparable in memory. */
public record NikKey(String hex) implements Comparable<NikKey> {
  public static NikKey of(byte[] index) {
    return new NikKey(HexFormat.of().formatHex(index));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public int compareTo(NikKey other) {
    return hex.compareTo(other.hex);
  }
}
