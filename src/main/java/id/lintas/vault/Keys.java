package id.lintas.vault;

import java.io.IOException;
import java.io.StringReader;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The secrets of one installation. Each end has its own key; sealing keys carry a number, the
 * highest seals and all of them open.
 */
record Keys(
    Origin origin,
    SortedMap<Integer, byte[]> sealing,
    byte[] index,
    byte[] signing,
    byte[] attestPrivate,
    byte[] attestPublic) {
  static final int SECRET_BYTES = 32;
  private static final String SEAL = "seal.";

  enum Origin {
    SANDBOX,
    PRODUCTION
  }

  /** Why a text is not a set of keys; never holds a secret. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
      super(reason);
    }
  }

  static Keys random(Origin origin, SecureRandom random) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new Keys(
          origin,
          new TreeMap<>(Map.of(1, secret(random))),
          secret(random),
          secret(random),
          pair.getPrivate().getEncoded(),
          pair.getPublic().getEncoded());
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** The same keys with one more for sealing; what older ones sealed stays readable. */
  Keys withNewSealingKey(SecureRandom random) {
    var more = new TreeMap<>(sealing);
    more.put(sealing.lastKey() + 1, secret(random));
    return new Keys(origin, more, index, signing, attestPrivate, attestPublic);
  }

  static Keys parse(String text) throws Unusable {
    var lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new Unusable("it is not written as name=value lines");
    }
    var keys =
        new Keys(
            origin(lines.getProperty("origin", "")),
            sealingKeys(lines),
            secret(lines, "index"),
            secret(lines, "sign"),
            bytes(lines, "audit.private"),
            bytes(lines, "audit.public"));
    keys.refuseWeak();
    return keys;
  }

  String text() {
    var lines = new StringBuilder("# Secrets of one Lintas installation. ");
    lines.append("Whoever reads this file reads all personal data.\n");
    lines.append("origin=").append(origin.name().toLowerCase(java.util.Locale.ROOT)).append('\n');
    sealing.forEach((number, key) -> line(lines, SEAL + number, key));
    line(lines, "index", index);
    line(lines, "sign", signing);
    line(lines, "audit.private", attestPrivate);
    line(lines, "audit.public", attestPublic);
    return lines.toString();
  }

  private void refuseWeak() throws Unusable {
    var seen = new TreeMap<byte[], String>(Arrays::compare);
    for (var entry : sealing.entrySet()) once(seen, entry.getValue(), SEAL + entry.getKey());
    once(seen, index, "index");
    once(seen, signing, "sign");
    try {
      var attestation = new Attestation(attestPrivate, attestPublic);
      if (!attestation.verify(index, attestation.sign(index)))
        throw new Unusable("audit.private and audit.public are not one pair");
    } catch (IllegalArgumentException malformed) {
      throw new Unusable("audit.private or audit.public is not an Ed25519 key");
    }
  }

  private static void once(SortedMap<byte[], String> seen, byte[] key, String name)
      throws Unusable {
    if (distinct(key) < SECRET_BYTES / 4) throw new Unusable(name + " is not random");
    var other = seen.put(key, name);
    if (other != null) throw new Unusable(name + " and " + other + " are the same key");
  }

  private static int distinct(byte[] key) {
    var values = new boolean[256];
    for (var value : key) values[value & 0xff] = true;
    var count = 0;
    for (var present : values) if (present) count++;
    return count;
  }

  private static Origin origin(String text) throws Unusable {
    return switch (text) {
      case "sandbox" -> Origin.SANDBOX;
      case "production" -> Origin.PRODUCTION;
      default -> throw new Unusable("the line origin=production is missing");
    };
  }

  private static SortedMap<Integer, byte[]> sealingKeys(Properties lines) throws Unusable {
    var found = new TreeMap<Integer, byte[]>();
    for (var name : names(lines)) {
      if (!name.startsWith(SEAL)) continue;
      if (!name.matches("seal\\.[1-9][0-9]{0,5}")) throw new Unusable(name + " has no number");
      found.put(Integer.parseInt(name.substring(SEAL.length())), secret(lines, name));
    }
    if (found.isEmpty()) throw new Unusable("seal.1 is missing");
    return found;
  }

  private static Collection<String> names(Properties lines) {
    return lines.stringPropertyNames();
  }

  private static byte[] secret(Properties lines, String name) throws Unusable {
    var key = bytes(lines, name);
    if (key.length != SECRET_BYTES) throw new Unusable(name + " does not have 32 bytes");
    return key;
  }

  private static byte[] bytes(Properties lines, String name) throws Unusable {
    var text = lines.getProperty(name);
    if (text == null) throw new Unusable(name + " is missing");
    try {
      return Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException malformed) {
      throw new Unusable(name + " is not base64");
    }
  }

  private static byte[] secret(SecureRandom random) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void line(StringBuilder lines, String name, byte[] value) {
    lines.append(name).append('=').append(Base64.getEncoder().encodeToString(value)).append('\n');
  }

  @Override
  public String toString() {
    return "Keys[" + origin + "]";
  }
}
