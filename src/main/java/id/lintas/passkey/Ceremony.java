package id.lintas.passkey;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import id.lintas.vault.OneTime;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a device to make a key or to prove that it holds one, and judges the answer: to this very
 * question, for the first time, from our own address, unlocked by its owner. Keeps nothing of keys;
 * whose they are and what a proof is good for, the caller knows.
 *
 * <p>Each question names its use: what an answer is wanted for and by whom. Asked for one use, it
 * is no answer for another.
 */
@Component
public class Ceremony {
  private static final Logger LOG = LoggerFactory.getLogger(Ceremony.class);
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final int CHALLENGE_BYTES = 32;

  private final OneTime words;
  private final SecureRandom random;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Ceremony(OneTime words, SecureRandom random) {
    this.words = words;
    this.random = random;
  }

  /** To make a key for this holder; their known keys' devices offer no second one. */
  public Question askToRegister(String use, URI origin, Holder holder, List<Key> known) {
    var challenge = fresh();
    return question(use, challenge, Protocol.creation(origin, holder, known, challenge));
  }

  /** The new key, to be kept by the caller; empty when the answer is not a device's to this. */
  public Optional<Key> registered(
      String use, URI origin, Holder holder, Answer answer, String label) {
    var asked = spend(use, answer);
    if (asked.isEmpty()) return Optional.empty();
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> made =
          json.readValue(answer.json(), new TypeReference<>() {});
      // ways of reaching a device that the library does not know are none to it, and trip it up
      var ways = made.getResponse().getTransports();
      if (ways != null) ways.removeIf(Objects::isNull);
      var request =
          new ImmutableRelyingPartyRegistrationRequest(
              Protocol.creation(origin, holder, List.of(), asked.get()),
              new RelyingPartyPublicKey(made, label));
      return Optional.of(Protocol.key(party(origin, new OneKey(null)).registerCredential(request)));
    } catch (RuntimeException refused) {
      log(refused);
      return Optional.empty();
    }
  }

  /** To prove that the device holds one of these keys; of none named, any of this address. */
  public Question askToProve(String use, URI origin, List<Key> wanted) {
    var challenge = fresh();
    return question(use, challenge, Protocol.request(origin, wanted, challenge));
  }

  /**
   * @param known finds a key by the credential's id; only keys that may answer this question
   */
  public Proof proven(
      String use, URI origin, Answer answer, Function<byte[], Optional<Key>> known) {
    var asked = spend(use, answer);
    if (asked.isEmpty()) return new Proof.Refused();
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> given =
          json.readValue(answer.json(), new TypeReference<>() {});
      return known
          .apply(given.getRawId().getBytes())
          .filter(key -> belongs(given, key))
          .map(key -> proven(origin, asked.get(), given, key))
          .orElseGet(Proof.Refused::new);
    } catch (RuntimeException refused) {
      log(refused);
      return new Proof.Refused();
    }
  }

  private static Proof proven(
      URI origin,
      Bytes challenge,
      PublicKeyCredential<AuthenticatorAssertionResponse> given,
      Key key) {
    var keeper = new OneKey(key);
    try {
      party(origin, keeper)
          .authenticate(
              new RelyingPartyAuthenticationRequest(
                  Protocol.request(origin, List.of(key), challenge), given));
    } catch (MaliciousCounterValueException behind) {
      return new Proof.Copied(key);
    }
    // the library compares with the count of the registration, which is not enough
    var used = keeper.kept();
    return key.followedBy(used.signatureCount()) ? new Proof.Given(used) : new Proof.Copied(key);
  }

  /** A device that names the holder of its key names the one we know. */
  private static boolean belongs(
      PublicKeyCredential<AuthenticatorAssertionResponse> given, Key key) {
    var named = given.getResponse().getUserHandle();
    return named == null || named.equals(Protocol.handle(key.holder()));
  }

  private static Webauthn4JRelyingPartyOperations party(URI origin, OneKey keys) {
    return new Webauthn4JRelyingPartyOperations(
        keys.holders(), keys, Protocol.party(origin), Set.of(origin.toString()));
  }

  private Question question(String use, Bytes challenge, Object options) {
    return new Question(
        json.writeValueAsString(options),
        words.give(purpose(use), challenge.toBase64UrlString(), GOOD_FOR));
  }

  private Optional<Bytes> spend(String use, Answer answer) {
    return answer.tooLong()
        ? Optional.empty()
        : words.spend(purpose(use), answer.challenge()).map(Bytes::fromBase64);
  }

  private static String purpose(String use) {
    return "passkey." + use;
  }

  private Bytes fresh() {
    var challenge = new byte[CHALLENGE_BYTES];
    random.nextBytes(challenge);
    return new Bytes(challenge);
  }

  /** The kind of fault only: what a stranger sends does not belong in a log. */
  private static void log(RuntimeException refused) {
    LOG.info("A passkey was refused: {}", refused.getClass().getSimpleName());
  }
}
