package id.lintas.staff;

import id.lintas.staff.store.RosterStore;
import java.util.Collection;
import java.util.HashMap;
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

  /** Of those that exist, played colleagues included. */
  public Map<UUID, String> of(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    var all = new HashMap<>(officers.usernames(ids));
    for (var id : ids) PlayedColleague.of(id).ifPresent(one -> all.put(id, one.username()));
    return all;
  }
}
