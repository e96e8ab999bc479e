package id.lintas.account;

import id.lintas.account.store.AccountStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others may know of an account. */
@Component
public class Accounts {
  private final AccountStore store;

  Accounts(AccountStore store) {
    this.store = store;
  }

  /** Empty until a code sent there was given back. */
  public Optional<Contact> contact(UUID accountId) {
    return store.contact(accountId);
  }

  /** The same of many at once; without those that have none. */
  public Map<UUID, Contact> contacts(Collection<UUID> accounts) {
    return store.contacts(accounts);
  }
}
