package id.lintas.vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.function.BiPredicate;
import org.springframework.core.env.PropertyResolver;

/** Ed25519 signatures that anybody with the public key can check, as under audit checkpoints. */
public final class Attestation {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  Attestation(byte[] privateEncoded, byte[] publicEncoded) {
    try {
      var factory = KeyFactory.getInstance(ALGORITHM);
      privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(privateEncoded));
      publicKey = factory.generatePublic(new X509EncodedKeySpec(publicEncoded));
    } catch (GeneralSecurityException fault) {
      throw new IllegalArgumentException("Not an Ed25519 key pair", fault);
    }
  }

  public byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  public boolean verify(byte[] message, byte[] given) {
    return verify(publicKey, message, given);
  }

  /** The public key as one line of text, to be kept by whoever checks. */
  public String publicKeyText() {
    return Base64.getEncoder().encodeToString(publicKey.getEncoded());
  }

  /** Checks (message, signature) with the public key alone, for whoever holds no secret. */
  public static BiPredicate<byte[], byte[]> confirming(String publicKeyText) {
    try {
      var encoded = Base64.getDecoder().decode(publicKeyText.strip());
      var key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      return (message, given) -> verify(key, message, given);
    } catch (GeneralSecurityException fault) {
      throw new IllegalArgumentException("Not an Ed25519 public key", fault);
    }
  }

  /** The public key of this installation's keys, for commands that run beside the node. */
  public static String publicKeyOf(PropertyResolver settings) {
    var source = KeySource.of(settings);
    var keys = source.existing();
    return new Attestation(keys.attestPrivate(), keys.attestPublic()).publicKeyText();
  }

  private static boolean verify(PublicKey key, byte[] message, byte[] given) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(given);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
