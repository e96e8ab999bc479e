package id.lintas.staff.signin;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.passkey.Answer;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Places;
import id.lintas.staff.Post;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PostStore;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in: user name and password, then passkey or code; each step under a new session. */
@Component
public class SignIn {
  private static final String BY_PASSWORD = "password";
  private static final String BY_CODE = "code";
  private static final String BY_APP = "totp";
  private static final String BY_RECOVERY = "recovery";
  private static final String BY_PASSKEY = "passkey";

  private final OfficerStore officers;
  private final PostStore posts;
  private final Places places;
  private final Passwords passwords;
  private final OfficerPasskeys passkeys;
  private final RecoveryCodes recovery;
  private final Attempts attempts;
  private final Sessions sessions;
  private final MachineTime time;
  private final Audit audit;
  private final TransactionTemplate transaction;

  SignIn(
      OfficerStore officers,
      PostStore posts,
      Places places,
      Passwords passwords,
      OfficerPasskeys passkeys,
      RecoveryCodes recovery,
      Attempts attempts,
      Sessions sessions,
      MachineTime time,
      Audit audit,
      TransactionTemplate transaction) {
    this.officers = officers;
    this.posts = posts;
    this.places = places;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.recovery = recovery;
    this.attempts = attempts;
    this.sessions = sessions;
    this.time = time;
    this.audit = audit;
    this.transaction = transaction;
  }

  public static String tidy(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  /** The hash is computed outside of any transaction: it takes longer than all the rest. */
  public Step password(String typedName, String password, String network) {
    var username = tidy(typedName);
    var wait = attempts.begin(BY_PASSWORD, username, network);
    if (wait.isPresent()) return new Step.Wait(wait.get());
    var found = officers.byUsername(username);
    var hash = found.map(Credentials::passwordHash).orElse(null);
    var right = passwords.matches(password, hash);
    if (!right || found.isEmpty()) {
      found.ifPresent(
          known -> record(known.officerId(), null, "staff.signIn.refused", BY_PASSWORD));
      return new Step.Wrong();
    }
    attempts.clear(BY_PASSWORD, username, network);
    var officer = found.get().officerId();
    var stage = passkeys.factors(officer).none() ? Stage.ENROLMENT : Stage.PASSWORD;
    return new Step.Next(sessions.begin(officer, null, stage), stage);
  }

  /** The code of the officer's app. */
  public Step code(String token, Session session, String code, String network) {
    return tried(
        session.officerId(),
        network,
        BY_APP,
        officer -> usedTotp(officer, code) ? Optional.of(BY_APP) : Optional.empty(),
        by -> finish(session.officerId(), token, by));
  }

  /** One of the codes that were handed out for the day the device is lost. */
  public Step recoveryCode(String token, Session session, String code, String network) {
    return tried(
        session.officerId(),
        network,
        BY_RECOVERY,
        officer ->
            recovery.use(officer, code, time.now()) ? Optional.of(BY_RECOVERY) : Optional.empty(),
        by -> finish(session.officerId(), token, by));
  }

  /** The answer of one of the officer's devices. */
  public Step passkey(String token, Session session, URI origin, Answer answer, String network) {
    return tried(
        session.officerId(),
        network,
        BY_PASSKEY,
        officer -> byPasskey(officer, token, origin, answer),
        by -> finish(session.officerId(), token, by));
  }

  /**
   * Opens a session that was left alone for too long: the device and its owner's finger, face or
   * code are two proofs in one, so the password is not asked for. The session lasts no longer than
   * it would have.
   */
  public Step reopen(String token, Session locked, URI origin, Answer answer, String network) {
    return tried(
        locked.officerId(),
        network,
        BY_PASSKEY,
        officer -> byPasskey(officer, token, origin, answer),
        by -> reopened(token, locked, by));
  }

  /** Counts the try first; a proof says by what it is one. */
  private Step tried(
      UUID officer,
      String network,
      String how,
      Function<UUID, Optional<String>> proof,
      Function<String, Step> then) {
    var wait = attempts.begin(BY_CODE, officer.toString(), network);
    if (wait.isPresent()) return new Step.Wait(wait.get());
    var by = proof.apply(officer);
    if (by.isEmpty()) {
      record(officer, null, "staff.signIn.refused", how);
      return new Step.Wrong();
    }
    attempts.clear(BY_CODE, officer.toString(), network);
    return then.apply(by.get());
  }

  private Optional<String> byPasskey(UUID officer, String token, URI origin, Answer answer) {
    return passkeys
        .proven(officer, token, origin, answer)
        .map(key -> BY_PASSKEY + ":" + key.number());
  }

  private Step reopened(String token, Session locked, String by) {
    var officer = locked.officerId();
    var office = locked.office();
    if (office == null || !offices(officer).contains(office)) return new Step.NoPost();
    var fresh =
        transaction.execute(
            status -> {
              var moved = sessions.reopen(token);
              if (moved.isPresent()) record(officer, office, "staff.session.reopened", by);
              return moved;
            });
    return Objects.requireNonNull(fresh)
        .<Step>map(opened -> new Step.Next(opened, Stage.FULL))
        .orElseGet(Step.Wrong::new);
  }

  private boolean usedTotp(UUID officer, String code) {
    var known = officers.byId(officer).orElse(null);
    if (known == null || known.totpSecret() == null) return false;
    var now = time.now();
    var step = Totp.match(known.totpSecret(), code, now, known.totpStep());
    return step.isPresent() && officers.useStep(officer, step.getAsLong(), Totp.furthest(now));
  }

  /** Everything was proven: ends the session on the way and begins the real one. */
  public Step finish(UUID officer, String token, String how) {
    var offices = offices(officer);
    if (offices.isEmpty()) return new Step.NoPost();
    var office = offices.getFirst();
    var full =
        transaction.execute(
            status -> {
              sessions.end(token);
              record(officer, office, "staff.signedIn", how);
              return sessions.begin(officer, office, Stage.FULL);
            });
    return new Step.Next(Objects.requireNonNull(full), Stage.FULL);
  }

  /** Where the officer holds a role today. */
  public List<OfficeId> offices(UUID officer) {
    return posts.everywhere(officer).stream()
        .filter(post -> post.covers(places.today(post.office())))
        .map(Post::office)
        .distinct()
        .sorted()
        .toList();
  }

  private void record(UUID officer, @Nullable OfficeId office, String action, String by) {
    var name = "officer:" + officer;
    audit.record(new Entry(name, office, action, name, Map.of("by", by)));
  }
}
