package id.lintas.staff;

import id.lintas.shared.OfficeId;
import id.lintas.staff.signin.MachineTime;
import id.lintas.staff.signin.Passwords;
import id.lintas.staff.signin.Totp;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PostStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes officers without invitation and second pair of eyes: for trials and tests, and only there.
 */
@Component
@ConditionalOnProperty(name = "lintas.mode", havingValue = "sandbox")
public class TrialOfficers {
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

  private final OfficerStore officers;
  private final PostStore posts;
  private final Passwords passwords;
  private final Clock clock;
  private final MachineTime time;

  TrialOfficers(
      OfficerStore officers, PostStore posts, Passwords passwords, Clock clock, MachineTime time) {
    this.officers = officers;
    this.posts = posts;
    this.passwords = passwords;
    this.clock = clock;
    this.time = time;
  }

  /** What they prove themselves with: a hash by {@link #hash}, a key for one-time codes. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Proof(String passwordHash, byte[] totpSecret) {
    @Override
    public String toString() {
      return "Proof";
    }
  }

  public boolean known(String username) {
    return officers.byUsername(username).isPresent();
  }

  /** What a phone with this key shows now. */
  public String codeNow(byte[] totpSecret) {
    return Totp.code(totpSecret, Totp.step(time.now()));
  }

  public String hash(String password) {
    return passwords.hash(password);
  }

  /** Makes the officer with these roles at their office; does nothing when the name is taken. */
  @Transactional
  public boolean make(Officer officer, Collection<Role> roles, Proof proof) {
    if (!officers.add(officer.id(), officer.username(), officer.name(), clock.instant()))
      return false;
    officers.setPassword(officer.id(), proof.passwordHash());
    officers.enrol(officer.id(), proof.totpSecret(), 0);
    roles.forEach(role -> post(officer.id(), officer.office(), role));
    return true;
  }

  /** A further post, at whichever office. */
  public void post(UUID officer, OfficeId office, Role role) {
    var id =
        UUID.nameUUIDFromBytes(
            (officer + "/" + office + "/" + role).getBytes(StandardCharsets.UTF_8));
    posts.add(new Post(id, officer, office, role, LONG_AGO, null));
  }
}
