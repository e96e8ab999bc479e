package id.lintas.staff.signin;

import id.lintas.staff.store.CodeStore;
import id.lintas.staff.store.OfficerStore;
import id.lintas.vault.Signing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in for an officer who has no password yet: a code printed by the office's administrator,
 * good once and for three days.
 */
@Component
public class Invitations {
  public static final Duration GOOD_FOR = Duration.ofHours(72);
  private static final int CHARACTERS = 16;
  private static final String PURPOSE = "staff.invitation";

  private final CodeStore codes;
  private final OfficerStore officers;
  private final Signing signing;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final MachineTime time;
  private final SecureRandom random;
  private final TransactionTemplate transaction;

  Invitations(
      CodeStore codes,
      OfficerStore officers,
      Signing signing,
      Attempts attempts,
      Sessions sessions,
      Passwords passwords,
      MachineTime time,
      SecureRandom random,
      TransactionTemplate transaction) {
    this.codes = codes;
    this.officers = officers;
    this.signing = signing;
    this.attempts = attempts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.time = time;
    this.random = random;
    this.transaction = transaction;
  }

  /** To be printed and handed over; kept nowhere. */
  public String make(UUID officer) {
    var code = HandedCode.random(CHARACTERS, random);
    codes.invite(officer, mac(officer, code), time.now().plus(GOOD_FOR));
    return HandedCode.shown(code);
  }

  public Optional<Instant> openUntil(UUID officer) {
    return codes.invitedUntil(officer, time.now());
  }

  public Step redeem(String typedName, String typedCode, String network) {
    var username = SignIn.tidy(typedName);
    var wait = attempts.begin("invitation", username, network);
    if (wait.isPresent()) return new Step.Wait(wait.get());
    var officer = officers.byUsername(username).map(Credentials::officerId);
    var code = HandedCode.read(typedCode);
    if (officer.isEmpty() || !codes.invited(officer.get(), mac(officer.get(), code), time.now()))
      return new Step.Wrong();
    attempts.clear("invitation", username, network);
    return new Step.Next(sessions.begin(officer.get(), null, Stage.INVITED), Stage.INVITED);
  }

  /** Uses the invitation up; wrong when another browser was faster. */
  public Step choosePassword(String token, Session session, String password) {
    var hash = passwords.hash(password);
    return Objects.requireNonNull(transaction.execute(status -> use(token, session, hash)));
  }

  private Step use(String token, Session session, String hash) {
    if (!codes.useInvitation(session.officerId())) return new Step.Wrong();
    officers.setPassword(session.officerId(), hash);
    sessions.end(token);
    return new Step.Next(
        sessions.begin(session.officerId(), null, Stage.ENROLMENT), Stage.ENROLMENT);
  }

  private byte[] mac(UUID officer, String code) {
    return signing.mac(PURPOSE, (officer + "\n" + code).getBytes(StandardCharsets.UTF_8));
  }
}
