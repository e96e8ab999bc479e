package id.lintas.audit.chain;

import java.util.HexFormat;

/** The end of one chain: its last number and hash. */
public record Head(String chain, long seq, byte[] hash) {

  public static Head beforeFirst(String chain) {
    return new Head(chain, 0, new byte[Hashes.BYTES]);
  }

  String text() {
    return chain + ' ' + seq + ' ' + HexFormat.of().formatHex(hash);
  }

  static Head parse(String text) {
    var parts = text.split(" ");
    if (parts.length != 3) throw new IllegalArgumentException("not a chain's head");
    return new Head(parts[0], Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2]));
  }
}
