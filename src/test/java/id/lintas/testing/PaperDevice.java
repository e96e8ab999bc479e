package id.lintas.testing;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with one passkey, and the browser around it, as the server sees them. Other than a real
 * browser it says whatever a test wants it to say.
 */
public final class PaperDevice {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int WITH_KEY = 0x40;

  private final byte[] id;
  private final KeyPair pair;
  private String holder = "";
  private String origin;
  private long count;
  private boolean unlocked = true;
  private String[] transports = {"internal"};

  public PaperDevice(String origin) {
    this(origin, randomId(), newPair());
  }

  private PaperDevice(String origin, byte[] id, KeyPair pair) {
    this.origin = origin;
    this.id = id;
    this.pair = pair;
  }

  /** Holds the same secret; counts on its own from here. */
  public PaperDevice copy() {
    var copy = new PaperDevice(origin, id, pair);
    copy.holder = holder;
    copy.count = count;
    return copy;
  }

  /** The page in the browser says it lies at this address. */
  public PaperDevice at(String other) {
    origin = other;
    return this;
  }

  /** Answers without a look at finger, face or code. */
  public PaperDevice notUnlocked() {
    unlocked = false;
    return this;
  }

  /** Names somebody else as the holder of its key. */
  public PaperDevice claiming(String userHandle) {
    holder = userHandle;
    return this;
  }

  public PaperDevice reachedBy(String... ways) {
    transports = ways;
    return this;
  }

  public PaperDevice counting(long from) {
    count = from;
    return this;
  }

  /** Makes the key it is asked for. */
  public String create(String options) {
    var asked = JSON.readTree(options);
    holder = asked.get("user").get("id").asString();
    var key =
        new ObjectConverter()
            .getCborConverter()
            .writeValueAsBytes(
                EC2COSEKey.create((ECPublicKey) pair.getPublic(), COSEAlgorithmIdentifier.ES256));
    var data = authenticatorData(asked.get("rp").get("id").asString(), WITH_KEY);
    var all =
        ByteBuffer.allocate(data.length + 18 + id.length + key.length)
            .put(data)
            .put(new byte[16])
            .putShort((short) id.length)
            .put(id)
            .put(key)
            .array();
    var attestation = new LinkedHashMap<String, Object>();
    attestation.put("fmt", "none");
    attestation.put("attStmt", Map.of());
    attestation.put("authData", all);
    var object = new ObjectConverter().getCborConverter().writeValueAsBytes(attestation);
    return answer(
        Map.of(
            "clientDataJSON", text(clientData("webauthn.create", asked)),
            "attestationObject", text(object),
            "transports", transports));
  }

  /** Proves that it holds its key. */
  public String get(String options) {
    var asked = JSON.readTree(options);
    var data = authenticatorData(asked.get("rpId").asString(), 0);
    var client = clientData("webauthn.get", asked);
    return answer(
        Map.of(
            "clientDataJSON", text(client),
            "authenticatorData", text(data),
            "signature", text(sign(data, client)),
            "userHandle", holder));
  }

  private String answer(Map<String, Object> response) {
    return JSON.writeValueAsString(
        Map.of(
            "id",
            text(id),
            "rawId",
            text(id),
            "type",
            "public-key",
            "response",
            response,
            "clientExtensionResults",
            Map.of(),
            "authenticatorAttachment",
            "platform"));
  }

  private byte[] authenticatorData(String party, int flags) {
    count++;
    var all = flags | PRESENT | (unlocked ? VERIFIED : 0);
    return ByteBuffer.allocate(37)
        .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
        .put((byte) all)
        .putInt((int) count)
        .array();
  }

  private byte[] clientData(String type, JsonNode asked) {
    return JSON.writeValueAsBytes(
        Map.of(
            "type",
            type,
            "challenge",
            asked.get("challenge").asString(),
            "origin",
            origin,
            "crossOrigin",
            false));
  }

  private byte[] sign(byte[] data, byte[] client) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return signature.sign();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static KeyPair newPair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static byte[] randomId() {
    var id = new byte[32];
    new SecureRandom().nextBytes(id);
    return id;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
