package id.lintas.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one key, with the purpose inside so that no result serves two ends. */
final class Macs {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac prototype;

  Macs(byte[] key) {
    try {
      prototype = Mac.getInstance(ALGORITHM);
      prototype.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  byte[] of(String purpose, byte[] message) {
    var purposeBytes = purpose.getBytes(StandardCharsets.UTF_8);
    var mac = copy();
    // the length keeps ("ab", "c") and ("a", "bc") apart
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(purposeBytes.length).array());
    mac.update(purposeBytes);
    return mac.doFinal(message);
  }

  private Mac copy() {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
