package id.lintas.account;

import id.lintas.account.store.HouseholdStore;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads households for a crowd: who asks while others are being answered is asked for together with
 * all who wait, in one statement. Always as of after the question.
 */
@Component
public class Households {
  private static final int TOGETHER_MAX = 512;
  private static final int AT_ONCE = 2;

  private final AskedTogether<UUID, HouseholdStore.Sealed> asked;
  private final HouseholdStore store;

  Households(HouseholdStore store) {
    this.store = store;
    this.asked = new AskedTogether<>(store::sealed, TOGETHER_MAX, AT_ONCE);
  }

  /** Nobody, for an account that does not exist. */
  public Household of(UUID accountId) {
    // opened by who asks: the line shall not wait for it
    return store.open(asked.ask(accountId));
  }
}
