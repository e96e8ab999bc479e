package id.lintas.account.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Whose request it is, told by the request alone; nothing is kept on the server, so there is
 * nothing to save. Looked at only when something asks, and once for each request.
 */
final class SessionContext implements SecurityContextRepository {
  private final Function<HttpServletRequest, Optional<Session>> reader;
  private final String read;

  /**
   * @param name of the chain it serves
   */
  SessionContext(String name, Function<HttpServletRequest, Optional<Session>> reader) {
    this.reader = reader;
    this.read = SessionContext.class.getName() + '.' + name;
  }

  private Optional<Session> session(HttpServletRequest request) {
    if (request.getAttribute(read) instanceof Session known) return Optional.of(known);
    var session = reader.apply(request);
    session.ifPresent(one -> request.setAttribute(read, one));
    return session;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(request);
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still demands it
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    return context(exchange.getRequest());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return session(request).isPresent();
  }

  private SecurityContext context(HttpServletRequest request) {
    return session(request)
        .map(session -> new SecurityContextImpl(new CitizenAuthentication(session)))
        .orElseGet(SecurityContextImpl::new);
  }

  private final class Deferred implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @org.jspecify.annotations.Nullable SecurityContext context;

    private Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      var known = context;
      if (known == null) {
        known = context(request);
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
