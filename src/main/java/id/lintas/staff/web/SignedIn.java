package id.lintas.staff.web;

import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An officer with what they may do at their office today, for the length of one request. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Officer officer;
  private final transient Set<Role> roles;

  SignedIn(Officer officer, Set<Role> roles) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.officer = officer;
    this.roles = Set.copyOf(roles);
    setAuthenticated(true);
  }

  static Optional<SignedIn> of(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof SignedIn one ? Optional.of(one) : Optional.empty();
  }

  Officer officer() {
    return officer;
  }

  Set<Role> roles() {
    return roles;
  }

  boolean holdsOneOf(Iterable<Role> wanted) {
    for (var role : wanted) {
      if (roles.contains(role)) return true;
    }
    return false;
  }

  /** Reads and never writes. */
  boolean onlyAudits() {
    return roles.equals(Set.of(Role.AUDITOR));
  }

  @Override
  public Officer getPrincipal() {
    return officer;
  }

  @Override
  public String getName() {
    return officer.username();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn one && one.officer.equals(officer) && one.roles.equals(roles);
  }

  @Override
  public int hashCode() {
    return officer.hashCode();
  }
}
