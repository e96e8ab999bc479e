package id.lintas.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs what leaves the server and comes back: cookies, links, receipts. The payload is readable by
 * its holder; only its origin is protected.
 */
public final class Signing {
  private static final int TOKEN_CHARACTERS_MAX = 8_192;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Macs macs;

  Signing(byte[] key) {
    macs = new Macs(key);
  }

  public String sign(String purpose, String payload) {
    var bytes = payload.getBytes(StandardCharsets.UTF_8);
    return ENCODER.encodeToString(bytes) + '.' + ENCODER.encodeToString(mac(purpose, bytes));
  }

  /** The payload, if this very token was signed here for this purpose. */
  public Optional<String> verify(String purpose, String token) {
    var dot = token.indexOf('.');
    if (dot < 0 || token.length() > TOKEN_CHARACTERS_MAX) return Optional.empty();
    try {
      var payload = Base64.getUrlDecoder().decode(token.substring(0, dot));
      // the encoding is compared, not its bytes: base64 has several spellings of some values
      var expected =
          ENCODER.encodeToString(payload) + '.' + ENCODER.encodeToString(mac(purpose, payload));
      return sameText(expected, token)
          ? Optional.of(new String(payload, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  public byte[] mac(String purpose, byte[] message) {
    return macs.of(purpose, message);
  }

  private static boolean sameText(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
