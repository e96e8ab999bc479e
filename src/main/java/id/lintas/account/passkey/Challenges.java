package id.lintas.account.passkey;

import id.lintas.account.store.SessionStore;
import id.lintas.vault.Signing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What a device is asked to sign. Nothing is kept until the answer comes: the question travels with
 * the form, signed, for some minutes, and serves once.
 */
@Component
class Challenges {
  private static final String PURPOSE = "account.passkey";
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final int CHALLENGE_BYTES = 32;

  private final Signing signing;
  private final SessionStore spent;
  private final SecureRandom random;
  private final Clock clock;

  Challenges(Signing signing, SessionStore spent, SecureRandom random, Clock clock) {
    this.signing = signing;
    this.spent = spent;
    this.random = random;
    this.clock = clock;
  }

  Bytes fresh() {
    var challenge = new byte[CHALLENGE_BYTES];
    random.nextBytes(challenge);
    return new Bytes(challenge);
  }

  /** The question as the form carries it; good for this kind of use only. */
  String written(String kind, Bytes challenge) {
    var until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    return signing.sign(PURPOSE + "." + kind, challenge.toBase64UrlString() + "|" + until);
  }

  /** Empty when it was not asked here, too long ago, or answered before. */
  Optional<Bytes> spend(String kind, String written) {
    return signing
        .verify(PURPOSE + "." + kind, written)
        .map(payload -> payload.split("\\|"))
        .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
        .map(parts -> new Bytes(Base64.getUrlDecoder().decode(parts[0])))
        .filter(challenge -> spent.end(id(challenge), clock.instant()));
  }

  private static UUID id(Bytes challenge) {
    return UUID.nameUUIDFromBytes(challenge.getBytes());
  }
}
