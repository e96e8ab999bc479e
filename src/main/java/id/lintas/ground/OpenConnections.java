package id.lintas.ground;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The connections that are open to this node. No more than the system has files for, or the node
 * could open none itself. When they become scarce, keeping one is a privilege no longer: each is
 * answered and closed, so that whoever stands at the door gets in within moments.
 */
@Component
final class OpenConnections
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);

  /** For libraries, the database, and what is being read or written. */
  private static final int FILES_FOR_OTHERS = 320;

  /** What an opening needs of one node; below this an operator should raise the limit. */
  private static final int FEW = 10_000;

  private static final double SCARCE_FROM = 0.97;

  /**
   * What a connection costs. An idle one keeps two socket buffers: most pages, packed, go out in
   * one piece, requests come in through a small one. One with half a request keeps room for its
   * headers, and for trailers, which nobody sends. Closed ones are not kept for later: each would
   * hold all of that on.
   */
  private static final Map<String, String> FRUGAL =
      Map.of(
          "socket.appReadBufSize", "1024",
          "socket.appWriteBufSize", "4096",
          "socket.bufferPool", "0",
          "maxTrailerSize", "512");

  private volatile @Nullable AbstractProtocol<?> server;
  private volatile long scarceFrom = Long.MAX_VALUE;

  /** After the settings, which it corrects. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(this::limit);
  }

  private void limit(Connector connector) {
    if (!(connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol)) return;
    FRUGAL.forEach(connector::setProperty);
    var wanted = protocol.getMaxConnections();
    var most = mostFor(wanted, files());
    if (most < wanted) {
      if (most < FEW)
        LOG.warn(
            "The limit of open files (ulimit -n) allows {} connections instead of {}",
            most,
            wanted);
      protocol.setMaxConnections(most);
    }
    scarceFrom = (long) (most * SCARCE_FROM);
    server = protocol;
  }

  boolean scarce() {
    return open() >= scarceFrom;
  }

  long open() {
    var known = server;
    return known == null ? 0 : Math.max(0, known.getConnectionCount());
  }

  long most() {
    var known = server;
    return known == null ? 0 : known.getMaxConnections();
  }

  static int mostFor(int wanted, long files) {
    return (int) Math.min(wanted, Math.max(1, files - FILES_FOR_OTHERS));
  }

  private static long files() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
