package id.lintas.staff;

import id.lintas.staff.store.RosterStore;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By what user names officers are known, for pages that speak of their acts. */
@Component
public class Usernames {
  private final RosterStore officers;

  Usernames(RosterStore officers) {
    this.officers = officers;
  }

  /** Of those that exist. */
  public Map<UUID, String> of(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : officers.usernames(ids);
  }
}
