package id.lintas.staff.web;

import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.signin.Session;
import id.lintas.staff.signin.Sessions;
import id.lintas.staff.signin.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who a request comes from: read anew from the database for each, so that a block counts at once.
 */
@Component
class SessionContext implements SecurityContextRepository {
  private final Sessions sessions;
  private final Duties duties;

  SessionContext(Sessions sessions, Duties duties) {
    this.sessions = sessions;
    this.duties = duties;
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return signedIn(holder.getRequest())
        .<SecurityContext>map(SecurityContextImpl::new)
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request) {
    return StaffCookie.read(request).flatMap(sessions::find).flatMap(this::signedIn);
  }

  private Optional<SignedIn> signedIn(Session session) {
    var office = session.office();
    if (session.stage() != Stage.FULL || office == null) return Optional.empty();
    var officer = new Officer(session.officerId(), session.username(), session.name(), office);
    return Optional.of(new SignedIn(officer, duties.roles(officer)));
  }

  /** Sessions begin and end by {@link Sessions}, never by what a request leaves behind. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return signedIn(request).isPresent();
  }
}
