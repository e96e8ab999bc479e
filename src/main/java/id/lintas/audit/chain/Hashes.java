package id.lintas.audit.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Hashes {
  static final int BYTES = 32;

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
