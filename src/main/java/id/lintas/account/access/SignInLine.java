package id.lintas.account.access;

import id.lintas.account.Citizen;
import id.lintas.account.access.Attempt.Answered;
import id.lintas.account.access.Attempt.Work;
import id.lintas.account.session.Sessions;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.AccountStore.Key;
import id.lintas.account.store.SignInLineStore;
import id.lintas.account.store.SignInLineStore.Outcome;
import id.lintas.vault.Signing;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The line of those who sign in while many do. Who would wait longer than a moment gets a signed
 * ticket and asks again with it, at whichever node: the password waits in this node's memory, what
 * came of it is told to all nodes through the database. First come, first served.
 */
@Component
public class SignInLine {
  private static final Logger LOG = LoggerFactory.getLogger(SignInLine.class);
  private static final String PURPOSE = "account.sign-in-ticket";

  /** What was decided is written down within this, or the database is away. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  /** Longer lines are not joined, and nobody's password is kept for twice as long. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** A telephone may have slept meanwhile; a ticket from later is of a clock that was wrong. */
  private static final Duration TICKET_GOOD = Duration.ofHours(1);

  /** An answer lost on its way may be fetched again. */
  private static final Duration FETCHED_AGAIN = Duration.ofMinutes(1);

  /** At least as many as the lane serves, so that the line does not pass who is set back. */
  private static final long PLACES_A_SECOND = 60;

  private static final int SET_BACK_AT_MOST = 20_000;

  private final PasswordLane lane;
  private final AccountStore accounts;
  private final Sessions sessions;
  private final Signing signing;
  private final SignInLineStore store;
  private final LineNews news;
  private final SignInFigures figures;
  private final Clock clock;
  private final Duration moment;
  private final Map<UUID, Attempt> waiting = new ConcurrentHashMap<>();
  private final AtomicLong joined = new AtomicLong();
  private final AtomicLong served = new AtomicLong();

  /**
   * @param moment a request is held for no longer
   */
  SignInLine(
      PasswordLane lane,
      AccountStore accounts,
      Sessions sessions,
      Signing signing,
      SignInLineStore store,
      LineNews news,
      SignInFigures figures,
      Clock clock,
      @Value("${lintas.account.sign-in-moment}") Duration moment) {
    this.lane = lane;
    this.accounts = accounts;
    this.sessions = sessions;
    this.signing = signing;
    this.store = store;
    this.news = news;
    this.figures = figures;
    this.clock = clock;
    this.moment = moment;
    news.follow(waiting::isEmpty, served::get, lane::untilServed);
  }

  /**
   * @param session the id of the session it becomes
   * @param next where to go on afterwards, or empty
   * @param earlier a ticket that the same browser holds already, or empty
   */
  public record Entry(UUID session, Errand errand, String next, String earlier) {
    @Override
    public String toString() {
      return "Entry[" + errand + "]";
    }
  }

  /** A ticket somebody asked with, and what they hear. */
  public record Asked(Ticket ticket, Answer answer) {}

  /** To be called before a try is counted; throws {@link PasswordLane.Full}. */
  void refuseIfFull() {
    var wait = lane.untilServed(lane.seated());
    if (wait.compareTo(LONGEST_WAIT) > 0) throw full(wait);
  }

  /** Throws {@link PasswordLane.Full} when the line is as long as it may be. */
  Answer enter(Work work, Entry entry) {
    var kept = keepingAPlace(work, entry);
    if (kept.isPresent()) return kept.get();
    var ahead = lane.seated();
    var soon = ahead == 0 || lane.untilServed(ahead).compareTo(moment) <= 0;
    var attempt =
        new Attempt(
            joined.incrementAndGet(),
            System.nanoTime(),
            work,
            soon ? Answered.UNDECIDED : Answered.BY_THE_TICKET);
    waiting.put(entry.session(), attempt);
    if (!lane.sit(hashes -> serve(entry.session(), attempt, hashes))) {
      done(entry.session());
      throw full(lane.untilServed(lane.seated()));
    }
    return soon ? inAMoment(attempt, entry) : toldToWait(attempt, ticket(attempt, entry));
  }

  /**
   * As {@link #enter}, but no sooner than after so long, as if so many more stood before it; the
   * place is kept all the same.
   */
  Answer enter(Work work, Entry entry, Duration setBack) {
    if (setBack.isZero()) return enter(work, entry);
    var kept = keepingAPlace(work, entry);
    if (kept.isPresent()) return kept.get();
    if (waiting.size() >= SET_BACK_AT_MOST) throw full(setBack);
    var place = joined.incrementAndGet() + setBack.toMillis() * PLACES_A_SECOND / 1_000;
    var attempt = new Attempt(place, System.nanoTime(), work, Answered.BY_THE_TICKET);
    waiting.put(entry.session(), attempt);
    Thread.ofVirtual().name("set-back").start(() -> sitLater(entry.session(), attempt, setBack));
    return toldToWait(attempt, ticket(attempt, entry));
  }

  /** Asleep it holds no thread of the machine, and there are never more of them than places. */
  private void sitLater(UUID id, Attempt attempt, Duration setBack) {
    try {
      Thread.sleep(setBack);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (!lane.sit(hashes -> serve(id, attempt, hashes))) done(id);
  }

  /** Empty where that is no ticket of ours. */
  public Optional<Asked> ask(String ticket) {
    return read(ticket).map(read -> new Asked(read, answer(read)));
  }

  int size() {
    return waiting.size();
  }

  private static PasswordLane.Full full(Duration wait) {
    return new PasswordLane.Full(wait);
  }

  /** Whoever types again while waiting, as many do who lose patience, loses nothing by it. */
  private Optional<Answer> keepingAPlace(Work work, Entry entry) {
    return read(entry.earlier())
        .flatMap(
            ticket -> {
              var attempt = waiting.get(ticket.id());
              if (attempt == null || !attempt.replace(work)) return Optional.empty();
              return Optional.of(toldToWait(attempt, ticket.with(entry.errand(), entry.next())));
            });
  }

  private Answer inAMoment(Attempt attempt, Entry entry) {
    try {
      return answer(attempt.answer().get(moment.toMillis(), TimeUnit.MILLISECONDS), entry);
    } catch (TimeoutException slower) {
      if (attempt.decide(Answered.BY_THE_TICKET)) {
        return toldToWait(attempt, ticket(attempt, entry));
      }
    } catch (ExecutionException fault) {
      throw new IllegalStateException("A sign-in failed", fault.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw full(moment);
    }
    return answer(attempt.answer().orTimeout(SETTLED.toSeconds(), TimeUnit.SECONDS).join(), entry);
  }

  private Answer answer(Optional<Key> key, Entry entry) {
    return key.<Answer>map(one -> signedIn(one, one.epoch(), entry.session()))
        .orElseGet(Answer.Refused::new);
  }

  private Answer signedIn(Key key, int epoch, UUID session) {
    var citizen = new Citizen(key.accountId(), key.username(), key.language());
    return new Answer.SignedIn(sessions.begin(citizen, epoch, session));
  }

  private Ticket ticket(Attempt attempt, Entry entry) {
    return new Ticket(
        entry.session(),
        news.node(),
        attempt.place(),
        entry.errand(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        entry.next());
  }

  /** The other nodes know of this one before the ticket is out of the house. */
  private Answer toldToWait(Attempt attempt, Ticket ticket) {
    news.tellIfSilent();
    figures.waits();
    var ahead = ahead(attempt.place(), served.get());
    return waits(ticket, ahead, lane.untilServed(ahead));
  }

  private Answer waits(Ticket ticket, long ahead, Duration wait) {
    return new Answer.Waiting(signing.sign(PURPOSE, ticket.written()), ahead, wait);
  }

  static long ahead(long place, long served) {
    return Math.max(0, place - 1 - served);
  }

  private Optional<Ticket> read(String ticket) {
    if (ticket.isEmpty()) return Optional.empty();
    return signing
        .verify(PURPOSE, ticket)
        .flatMap(Ticket::read)
        .filter(one -> one.since().until(clock.instant()).abs().compareTo(TICKET_GOOD) < 0);
  }

  private Answer answer(Ticket ticket) {
    var attempt = waiting.get(ticket.id());
    if (attempt != null) {
      var ahead = ahead(attempt.place(), served.get());
      return waits(ticket, ahead, lane.untilServed(ahead));
    }
    // in this order: what a node wrote before it fell silent is there afterwards
    var elsewhere = news.of(ticket.node());
    var outcome = store.collect(ticket.id(), clock.instant(), FETCHED_AGAIN);
    if (outcome.isPresent()) return answer(outcome.get(), ticket);
    return elsewhere
        .filter(progress -> progress.mayStillServe(ticket.place()))
        .filter(progress -> !store.spent(ticket.id()))
        .map(
            progress -> {
              var ahead = ahead(ticket.place(), progress.served());
              return waits(ticket, ahead, progress.untilServed(ahead));
            })
        .orElseGet(this::lost);
  }

  private Answer answer(Outcome outcome, Ticket ticket) {
    if (outcome.account() == null) return new Answer.Refused();
    // a new password meanwhile ends what the old one opened
    return accounts
        .byId(outcome.account())
        .filter(key -> key.epoch() == outcome.epoch())
        .map(key -> signedIn(key, outcome.epoch(), ticket.id()))
        .orElseGet(this::lost);
  }

  private Answer lost() {
    figures.lost();
    return new Answer.Lost();
  }

  /** On the lane's own thread: nothing but the hash. */
  private void serve(UUID id, Attempt attempt, PasswordEncoder hashes) {
    try {
      var work = attempt.take();
      var tooOld = attempt.ageNanos(System.nanoTime()) > 2 * LONGEST_WAIT.toNanos();
      if (work.isEmpty() || tooOld) {
        done(id);
        return;
      }
      var then = work.get().hash(hashes);
      Thread.ofVirtual().name("sign-in").start(() -> settle(id, attempt, then));
    } catch (RuntimeException fault) {
      failed(id, attempt, fault);
    }
  }

  private void settle(UUID id, Attempt attempt, Supplier<Optional<Key>> then) {
    try {
      var key = then.get();
      if (!attempt.decide(Answered.BY_THE_REQUEST)) store.add(id, outcome(key), clock.instant());
      figures.settled(key.isPresent());
      attempt.answer().complete(key);
      done(id);
    } catch (RuntimeException fault) {
      failed(id, attempt, fault);
    }
  }

  private static Outcome outcome(Optional<Key> key) {
    return key.map(one -> new Outcome(one.accountId(), one.epoch()))
        .orElseGet(() -> new Outcome(null, 0));
  }

  private void failed(UUID id, Attempt attempt, RuntimeException fault) {
    if (attempt.decide(Answered.BY_THE_TICKET)) LOG.warn("A waiting sign-in failed", fault);
    attempt.answer().completeExceptionally(fault);
    done(id);
  }

  private void done(UUID id) {
    waiting.remove(id);
    served.incrementAndGet();
  }
}
