package id.lintas.account.passkey;

import id.lintas.account.Citizen;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.Session;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PasskeyStore;
import id.lintas.audit.Audit;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a device prove whose it is. Offered where the public address is configured, because a key
 * belongs to one address for good; a trial on the own machine needs no setting.
 */
@Component
public class Passkeys {
  public static final int AT_MOST = 10;
  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String REGISTER = "register";
  private static final String SIGN_IN = "sign-in";

  private final PasskeyStore store;
  private final AccountStore accounts;
  private final UserEntities users;
  private final Challenges challenges;
  private final SigningIn signingIn;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final String configured;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(
      PasskeyStore store,
      AccountStore accounts,
      UserEntities users,
      Challenges challenges,
      SigningIn signingIn,
      TransactionTemplate transaction,
      Audit audit,
      @Value("${lintas.public-origin:}") String configured) {
    this.store = store;
    this.accounts = accounts;
    this.users = users;
    this.challenges = challenges;
    this.signingIn = signingIn;
    this.transaction = transaction;
    this.audit = audit;
    this.configured = configured;
  }

  /** What the page gives the device, and the signed question that the form brings back. */
  public record Question(String options, String challenge) {}

  /** A device as its owner knows it. */
  public record Device(String id, String label, LocalDate added) {}

  /** The address keys belong to: the configured one, or the own machine's. */
  public Optional<URI> origin(String scheme, String host, int port) {
    if (!configured.isBlank()) return Optional.of(URI.create(configured));
    return host.equals("localhost")
        ? Optional.of(URI.create(scheme + "://localhost:" + port))
        : Optional.empty();
  }

  public List<CredentialRecord> of(Citizen citizen) {
    return store.findByUserId(PasskeyStore.userId(citizen.accountId()));
  }

  public Question askToRegister(Citizen citizen, URI origin) {
    var challenge = challenges.fresh();
    var options = creation(citizen, origin, challenge);
    return new Question(
        json.writeValueAsString(options),
        challenges.written(REGISTER + citizen.accountId(), challenge));
  }

  /** False when the answer is not a device's to this question. */
  public boolean register(
      Citizen citizen, URI origin, String challenge, String answer, String label) {
    var asked = challenges.spend(REGISTER + citizen.accountId(), challenge);
    if (asked.isEmpty() || of(citizen).size() >= AT_MOST) return false;
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> key =
          json.readValue(answer, new TypeReference<>() {});
      var request =
          new ImmutableRelyingPartyRegistrationRequest(
              creation(citizen, origin, asked.get()), new RelyingPartyPublicKey(key, label));
      transaction.executeWithoutResult(
          status -> {
            party(origin).registerCredential(request);
            audit.record(SigningIn.entry(citizen.accountId(), "account.passkey-added"));
          });
      return true;
    } catch (RuntimeException refused) {
      LOG.info("A passkey was refused: {}", refused.getClass().getSimpleName());
      return false;
    }
  }

  public Question askToSignIn(URI origin) {
    var challenge = challenges.fresh();
    return new Question(
        json.writeValueAsString(request(origin, challenge)),
        challenges.written(SIGN_IN, challenge));
  }

  public Optional<Session> signIn(URI origin, String challenge, String answer, UUID sessionId) {
    var asked = challenges.spend(SIGN_IN, challenge);
    if (asked.isEmpty()) return Optional.empty();
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> key =
          json.readValue(answer, new TypeReference<>() {});
      var request = new RelyingPartyAuthenticationRequest(request(origin, asked.get()), key);
      var user = party(origin).authenticate(request);
      return accounts
          .byId(PasskeyStore.accountId(user.getId()))
          .map(account -> begin(account, sessionId));
    } catch (RuntimeException refused) {
      LOG.info("A passkey was refused: {}", refused.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Session begin(AccountStore.Key account, UUID sessionId) {
    audit.record(SigningIn.entry(account.accountId(), "account.signed-in-by-passkey"));
    return signingIn.begin(account, sessionId);
  }

  public void remove(Citizen citizen, String credentialId) {
    transaction.executeWithoutResult(
        status -> {
          if (store.delete(citizen.accountId(), Bytes.fromBase64(credentialId))) {
            audit.record(SigningIn.entry(citizen.accountId(), "account.passkey-removed"));
          }
        });
  }

  private Webauthn4JRelyingPartyOperations party(URI origin) {
    return new Webauthn4JRelyingPartyOperations(
        users, store, entity(origin), Set.of(origin.toString()));
  }

  private static PublicKeyCredentialRpEntity entity(URI origin) {
    return PublicKeyCredentialRpEntity.builder().name("Lintas").id(origin.getHost()).build();
  }

  private PublicKeyCredentialCreationOptions creation(
      Citizen citizen, URI origin, Bytes challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(entity(origin))
        .user(
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.userId(citizen.accountId()))
                .name(citizen.username())
                .displayName(citizen.username())
                .build())
        .challenge(challenge)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256)
        .timeout(PATIENCE)
        .excludeCredentials(List.of())
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .build();
  }

  private static PublicKeyCredentialRequestOptions request(URI origin, Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(challenge)
        .rpId(origin.getHost())
        .timeout(PATIENCE)
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }
}
