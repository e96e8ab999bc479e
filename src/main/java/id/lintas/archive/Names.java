package id.lintas.archive;

import id.lintas.staff.Usernames;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By what user name an officer is spoken of. */
@Component
public class Names {
  private final Usernames usernames;

  Names(Usernames usernames) {
    this.usernames = usernames;
  }

  public String of(UUID officer) {
    return usernames.of(List.of(officer)).getOrDefault(officer, "–");
  }
}
