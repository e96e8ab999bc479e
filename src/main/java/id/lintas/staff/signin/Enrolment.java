package id.lintas.staff.signin;

import id.lintas.staff.store.OfficerStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the second factor on an officer's phone, and hands out the codes for when it is lost. */
@Component
public class Enrolment {
  private final OfficerStore officers;
  private final RecoveryCodes recovery;
  private final SecureRandom random;
  private final MachineTime time;

  Enrolment(OfficerStore officers, RecoveryCodes recovery, SecureRandom random, MachineTime time) {
    this.officers = officers;
    this.recovery = recovery;
    this.random = random;
    this.time = time;
  }

  /** The key to be scanned: the same until a code proves that it was. */
  @Transactional
  public byte[] key(UUID officer) {
    var proposed = officers.byId(officer).orElseThrow().pendingSecret();
    if (proposed != null) return proposed;
    var secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    officers.propose(officer, secret);
    return secret;
  }

  /** The recovery codes, once a code of the phone was right. */
  @Transactional
  public Optional<List<String>> confirm(UUID officer, String code) {
    var known = officers.byId(officer).orElseThrow();
    if (known.pendingSecret() == null) return Optional.empty();
    var step = Totp.match(known.pendingSecret(), code, time.now(), 0);
    if (step.isEmpty()) return Optional.empty();
    officers.enrol(officer, known.pendingSecret(), step.getAsLong());
    return Optional.of(recovery.renew(officer));
  }
}
