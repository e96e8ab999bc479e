package id.lintas.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What another module holds for an account; implemented there, asked before an account is deleted
 * and when its holder wants a copy of everything kept about them.
 */
public interface AccountUse {
  /** Whether something is under way that needs the account, such as an active booking. */
  boolean underWay(UUID accountId);

  /** The same for one of its people, whose NIK and name must not change meanwhile. */
  default boolean underWay(UUID accountId, UUID personId) {
    return underWay(accountId);
  }

  /** Everything held about the account and its people, in names and values of JSON. */
  List<Map<String, Object>> held(UUID accountId);
}
