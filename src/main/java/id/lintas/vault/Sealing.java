package id.lintas.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts personal data before it reaches the database. What is sealed in one context (table,
 * column and row) opens in no other, so a copied cell is worthless; what was sealed under an older
 * key opens as long as that key is kept.
 */
public final class Sealing {
  private final Aead aead;

  Sealing(Aead aead) {
    this.aead = aead;
  }

  public byte[] seal(String plain, String context) {
    return sealBytes(plain.getBytes(StandardCharsets.UTF_8), context);
  }

  public String open(byte[] sealed, String context) {
    return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
  }

  public byte[] sealBytes(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("Sealing failed", fault);
    }
  }

  /** Throws {@link NotOpened} when the data was changed, moved or sealed with unknown keys. */
  public byte[] openBytes(byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException fault) {
      throw new NotOpened(fault);
    }
  }
}
