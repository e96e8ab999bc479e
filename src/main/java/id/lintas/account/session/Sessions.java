package id.lintas.account.session;

import id.lintas.account.Citizen;
import id.lintas.account.StaysSignedIn;
import id.lintas.vault.Signing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes sessions and knows them again, without a look at the database: a signed value says whose it
 * is, the node's memory whether it was ended early.
 */
@Component
public class Sessions {
  public static final Duration IDLE_AT_MOST = Duration.ofMinutes(30);
  public static final Duration LASTS_AT_MOST = Duration.ofHours(12);

  /** Nodes' clocks differ by less; a session from later was begun under a clock that was wrong. */
  static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private static final Duration RENEWED_AFTER = Duration.ofMinutes(1);
  private static final String COOKIE = "account.cookie";
  private static final String TOKEN = "account.token";

  private final Signing signing;
  private final Revocations revocations;
  private final Clock clock;
  private final ObjectProvider<StaysSignedIn> stays;

  /**
   * @param stays looked for when asked: who knows it asks for sessions as well
   */
  Sessions(
      Signing signing, Revocations revocations, Clock clock, ObjectProvider<StaysSignedIn> stays) {
    this.signing = signing;
    this.revocations = revocations;
    this.clock = clock;
    this.stays = stays;
  }

  public Session begin(Citizen citizen, int epoch, UUID id) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Session(citizen, id, epoch, now, now);
  }

  /**
   * For a browser: ends when unused for half an hour, unless its citizen is waited for, and after
   * twelve hours in any case.
   */
  public String cookie(Session session) {
    return signing.sign(COOKIE, session.written());
  }

  /** For a program, which cannot be handed a newer value: ends after twelve hours. */
  public String token(Session session) {
    return signing.sign(TOKEN, session.written());
  }

  public Instant tokenEnd(Session session) {
    return session.issuedAt().plus(LASTS_AT_MOST);
  }

  public Optional<Session> ofCookie(String value) {
    return read(COOKIE, value)
        .filter(session -> alive(session.usedAt(), IDLE_AT_MOST) || stays(session));
  }

  /** The account a cookie was made for, whether or not its session still lasts. */
  Optional<UUID> whose(String value) {
    return signing
        .verify(COOKIE, value)
        .flatMap(Session::read)
        .map(session -> session.citizen().accountId());
  }

  public Optional<Session> ofToken(String value) {
    return read(TOKEN, value);
  }

  private boolean stays(Session session) {
    return alive(session.usedAt(), LASTS_AT_MOST)
        && stays.stream().anyMatch(one -> one.stays(session.citizen().accountId()));
  }

  /** The same session as just used, when its cookie is old enough to be worth writing again. */
  public Optional<Session> renewed(Session session) {
    return younger(session.usedAt(), RENEWED_AFTER)
        ? Optional.empty()
        : Optional.of(session.usedAt(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  private Optional<Session> read(String purpose, String value) {
    return signing
        .verify(purpose, value)
        .flatMap(Session::read)
        .filter(session -> alive(session.issuedAt(), LASTS_AT_MOST))
        .filter(session -> !revocations.ended(session));
  }

  /** Otherwise a clock that ran ahead once would make sessions last for as long as it did. */
  private boolean alive(Instant moment, Duration age) {
    return younger(moment, age) && !moment.isAfter(clock.instant().plus(CLOCKS_DIFFER));
  }

  private boolean younger(Instant moment, Duration age) {
    return clock.instant().isBefore(moment.plus(age));
  }
}
