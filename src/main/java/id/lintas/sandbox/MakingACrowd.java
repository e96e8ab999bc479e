package id.lintas.sandbox;

import id.lintas.account.Person;
import id.lintas.account.TrialAccounts;
import id.lintas.sandbox.people.Crowd;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Makes citizens for a rehearsal: thousands of accounts, signed in, with people who may apply.
 * Signing them up one by one would take a quarter of an hour for 20,000, nearly all of it the
 * password hash that is meant to be slow.
 */
@Component
@OnlyInSandbox
public class MakingACrowd {
  public static final int ACCOUNTS_MAX = 200_000;

  /** Opens the account of every one of them, should somebody want to look at it in a browser. */
  public static final String PASSWORD = SampleOfficers.PASSWORD;

  private static final String NAME = "warga-";
  private static final int AT_ONCE = 500;

  private final TrialAccounts accounts;
  private final ReentrantLock oneByOne = new ReentrantLock();

  MakingACrowd(TrialAccounts accounts) {
    this.accounts = accounts;
  }

  /** A citizen who is signed in. */
  public record Ready(String token, List<UUID> people) {
    @Override
    public String toString() {
      return "Ready";
    }
  }

  /**
   * New ones with each call, handed over as they are made.
   *
   * @param people of each account, its holder included
   */
  public void make(int number, int people, Consumer<Ready> made) {
    oneByOne.lock();
    try {
      var hash = accounts.hash(PASSWORD);
      var next = lastNumber() + 1;
      for (int done = 0; done < number; done += AT_ONCE) {
        var size = Math.min(AT_ONCE, number - done);
        open(next + done, size, people, hash).forEach(made);
      }
    } finally {
      oneByOne.unlock();
    }
  }

  private List<Ready> open(int first, int size, int people, String hash) {
    var families =
        IntStream.range(first, first + size)
            .mapToObj(number -> account(number, Crowd.family(number, people)))
            .toList();
    var tokens = accounts.open(families, hash);
    return IntStream.range(0, size)
        .mapToObj(one -> new Ready(tokens.get(one), ids(families.get(one).people())))
        .toList();
  }

  private static TrialAccounts.New account(int number, List<Person> family) {
    var username = NAME + "%07d".formatted(number);
    return new TrialAccounts.New(UUID.randomUUID(), username, username + "@contoh.id", family);
  }

  private static List<UUID> ids(List<Person> family) {
    return family.stream().map(Person::id).toList();
  }

  private int lastNumber() {
    return accounts
        .lastUsername(NAME + '0')
        .map(name -> Integer.parseInt(name.substring(NAME.length())))
        .orElse(0);
  }
}
