package id.lintas.staff.signin;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Places;
import id.lintas.staff.Post;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PostStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in: user name and password, then a code; each step under a new session. */
@Component
public class SignIn {
  private static final String BY_PASSWORD = "password";
  private static final String BY_CODE = "code";

  private final OfficerStore officers;
  private final PostStore posts;
  private final Places places;
  private final Passwords passwords;
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
    var stage = found.get().totpSecret() == null ? Stage.ENROLMENT : Stage.PASSWORD;
    return new Step.Next(sessions.begin(found.get().officerId(), null, stage), stage);
  }

  /** The code of the officer's phone. */
  public Step code(String token, Session session, String code, String network) {
    return secondFactor(session, network, token, "totp", officer -> usedTotp(officer, code));
  }

  /** One of the codes that were handed out for the day the phone is lost. */
  public Step recoveryCode(String token, Session session, String code, String network) {
    return secondFactor(
        session, network, token, "recovery", officer -> recovery.use(officer, code, time.now()));
  }

  private Step secondFactor(
      Session session, String network, String token, String how, Predicate<UUID> proof) {
    var officer = session.officerId();
    var wait = attempts.begin(BY_CODE, officer.toString(), network);
    if (wait.isPresent()) return new Step.Wait(wait.get());
    if (!proof.test(officer)) {
      record(officer, null, "staff.signIn.refused", how);
      return new Step.Wrong();
    }
    attempts.clear(BY_CODE, officer.toString(), network);
    return finish(officer, token, how);
  }

  private boolean usedTotp(UUID officer, String code) {
    var known = officers.byId(officer).orElse(null);
    if (known == null || known.totpSecret() == null) return false;
    var step = Totp.match(known.totpSecret(), code, time.now(), known.totpStep());
    return step.isPresent() && officers.useStep(officer, step.getAsLong());
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

  private void record(UUID officer, @Nullable OfficeId office, String action, String how) {
    var name = "officer:" + officer;
    audit.record(new Entry(name, office, action, name, Map.of("by", how)));
  }
}
