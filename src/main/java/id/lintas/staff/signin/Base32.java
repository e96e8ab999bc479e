package id.lintas.staff.signin;

/** The alphabet of RFC 4648, in which authenticator programs take a key. */
public final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  public static String encode(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0;
    var held = 0;
    for (var one : bytes) {
      buffer = (buffer << Byte.SIZE | one & 0xff) & 0xffff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >> held & 0x1f));
      }
    }
    if (held > 0) text.append(ALPHABET.charAt(buffer << BITS - held & 0x1f));
    return text.toString();
  }
}
