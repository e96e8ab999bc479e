package id.lintas.account.session;

import id.lintas.account.Citizen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request of a signed-in citizen. */
final class CitizenAuthentication extends AbstractAuthenticationToken {
  static final String ROLE = "CITIZEN";

  private final transient Session session;

  CitizenAuthentication(Session session) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + ROLE)));
    this.session = session;
    setAuthenticated(true);
  }

  Session session() {
    return session;
  }

  @Override
  public Citizen getPrincipal() {
    return session.citizen();
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CitizenAuthentication one && one.session.equals(session);
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
