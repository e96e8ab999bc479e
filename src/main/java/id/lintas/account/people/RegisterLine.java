package id.lintas.account.people;

import id.lintas.account.Person;
import id.lintas.account.PopulationRegister;
import id.lintas.account.RegisterAnswer;
import id.lintas.account.RegisterCheck;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks the population register, but never longer than a citizen would wait before a page, and never
 * more questions at once than the line bears. Without an answer the question stays open.
 */
@Component
public class RegisterLine {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterLine.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int AT_ONCE = 32;

  private final PopulationRegister register;
  private final Duration patience;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService questions = Executors.newVirtualThreadPerTaskExecutor();

  @Autowired
  RegisterLine(ObjectProvider<PopulationRegister> register) {
    this(
        register.getIfAvailable(
            () -> (nik, name, birthDate, familyCard) -> new RegisterAnswer.Unavailable()),
        PATIENCE);
  }

  RegisterLine(PopulationRegister register, Duration patience) {
    this.register = register;
    this.patience = patience;
  }

  /** To be called outside of transactions. */
  RegisterCheck ask(Person person) {
    if (!places.tryAcquire()) return RegisterCheck.WAITING;
    var question = questions.submit(() -> answer(person));
    try {
      return verdict(question.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      question.cancel(true);
      return RegisterCheck.WAITING;
    } catch (InterruptedException interrupted) {
      question.cancel(true);
      Thread.currentThread().interrupt();
      return RegisterCheck.WAITING;
    } catch (ExecutionException fault) {
      LOG.warn("The population register's line failed", fault);
      return RegisterCheck.WAITING;
    }
  }

  private RegisterAnswer answer(Person person) {
    try {
      return register.ask(person.nik(), person.name(), person.birthDate(), person.familyCard());
    } finally {
      places.release();
    }
  }

  static RegisterCheck verdict(RegisterAnswer answer) {
    return switch (answer) {
      case RegisterAnswer.Matches() -> RegisterCheck.MATCHES;
      case RegisterAnswer.NameDiffers() -> RegisterCheck.NAME_DIFFERS;
      case RegisterAnswer.DateDiffers() -> RegisterCheck.DATE_DIFFERS;
      case RegisterAnswer.Differs() -> RegisterCheck.DIFFERS;
      case RegisterAnswer.Unknown(), RegisterAnswer.Dead() -> RegisterCheck.REFUSED;
      case RegisterAnswer.Unavailable() -> RegisterCheck.WAITING;
    };
  }

  @PreDestroy
  void close() {
    questions.shutdownNow();
  }
}
