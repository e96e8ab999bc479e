package id.lintas.account;

import id.lintas.account.store.PersonStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people an account may apply for. */
@Component
public class People {
  private final PersonStore store;

  People(PersonStore store) {
    this.store = store;
  }

  /** The holder first, then the family in the order they were added. */
  public List<Person> people(UUID accountId) {
    return store.people(accountId);
  }

  public Optional<Person> person(UUID accountId, UUID personId) {
    return store.person(accountId, personId);
  }
}
