package id.lintas.booking.opening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the order of a line follows from. The seed is the SHA-256 of the stored secret, the derived
 * secret and the hash of the closed list, so nobody knows it before the list is closed, and whoever
 * holds one of the secrets cannot try out lists. An entry's key is HMAC-SHA256(seed, id); the
 * lowest key comes first. Anybody can compute all of it again once the secrets are published.
 */
public final class Seed {
  public static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final byte[] bytes;

  private Seed(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Seed of(byte[] stored, byte[] derived, byte[] listHash) {
    if (stored.length != BYTES || derived.length != BYTES || listHash.length != BYTES)
      throw new IllegalArgumentException("secrets and hash have 32 bytes");
    var digest = digest();
    digest.update(stored);
    digest.update(derived);
    return new Seed(digest.digest(listHash));
  }

  /** SHA-256 over the opening's name, a line feed, and the 16 bytes of each id in rising order. */
  public static byte[] listHash(String opening, Collection<UUID> entries) {
    var digest = digest();
    digest.update((opening + "\n").getBytes(StandardCharsets.UTF_8));
    entries.stream().map(Seed::bytes).sorted(Arrays::compareUnsigned).forEach(digest::update);
    return digest.digest();
  }

  /** The entries in the order of the draw. */
  public List<UUID> order(Collection<UUID> entries) {
    record Keyed(UUID id, byte[] key) {}
    var mac = mac();
    var keyed = new ArrayList<Keyed>(entries.size());
    for (var id : entries) keyed.add(new Keyed(id, mac.doFinal(bytes(id))));
    keyed.sort(Comparator.comparing(Keyed::key, Arrays::compareUnsigned));
    return keyed.stream().map(Keyed::id).toList();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  static byte[] sha256(byte[] message) {
    return digest().digest(message);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private Mac mac() {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes, HMAC));
      return mac;
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Shows nothing: before the opening it is secret. */
  @Override
  public String toString() {
    return "Seed";
  }
}
