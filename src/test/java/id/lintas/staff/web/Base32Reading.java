package id.lintas.staff.web;

/** Reads the key of a second factor as an authenticator program does. */
final class Base32Reading {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32Reading() {}

  static byte[] decode(String letters) {
    var bits = new StringBuilder();
    for (var letter : letters.toCharArray())
      bits.append(Integer.toBinaryString(32 | ALPHABET.indexOf(letter)).substring(1));
    var bytes = new byte[bits.length() / Byte.SIZE];
    for (var n = 0; n < bytes.length; n++)
      bytes[n] = (byte) Integer.parseInt(bits.substring(Byte.SIZE * n, Byte.SIZE * (n + 1)), 2);
    return bytes;
  }
}
