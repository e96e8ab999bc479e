package id.lintas.account;

import id.lintas.shared.Language;
import java.security.Principal;
import java.util.UUID;

/** A signed-in citizen, as controllers receive them by {@code @AuthenticationPrincipal}. */
public record Citizen(UUID accountId, String username, Language language) implements Principal {
  @Override
  public String getName() {
    return username;
  }
}
