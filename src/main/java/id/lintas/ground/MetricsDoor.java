package id.lintas.ground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may read the figures of a node: somebody on the same machine, or, where a port of its own is
 * set, whoever reaches that one. On it there is nothing else. For everybody else they do not exist.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MetricsDoor extends OncePerRequestFilter
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final String FIGURES = "/actuator/prometheus";
  private static final String MONITORS = "/actuator/";

  /** Behind a balancer on the same machine every caller would look local. */
  private static final List<String> PASSED_ON =
      List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

  private static final String THREADS_MAX = "4";

  private final @Nullable Integer port;
  private final String address;
  private @Nullable Connector own;

  MetricsDoor(
      @Value("${lintas.metrics.port:#{null}}") @Nullable Integer port,
      @Value("${lintas.metrics.address}") String address) {
    this.port = port;
    this.address = address;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (port == null) return;
    var connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", address);
    connector.setProperty("maxThreads", THREADS_MAX);
    connector.setProperty("minSpareThreads", "1");
    own = connector;
    factory.addAdditionalConnectors(connector);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (mayPass(request)) chain.doFilter(request, response);
    else response.setStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  private boolean mayPass(HttpServletRequest request) {
    var path = DecodedPath.of(request);
    if (own != null && request.getLocalPort() == ownPort()) return path.startsWith(MONITORS);
    if (!path.startsWith(FIGURES)) return true;
    return own == null && isLocal(request);
  }

  private static boolean isLocal(HttpServletRequest request) {
    return PASSED_ON.stream().noneMatch(header -> request.getHeader(header) != null)
        && isLoopback(request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** Known once the server listens; 0 was a wish for any. */
  int ownPort() {
    return own != null && own.getProtocolHandler() instanceof AbstractProtocol<?> protocol
        ? protocol.getLocalPort()
        : -1;
  }
}
