package id.lintas.ground;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Another program listens where this node should. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
    var port = cause.getPort();
    return new FailureAnalysis(
        """
        Port %d is taken by another program. Stop that one, or choose another port: ./lintas start --port %d
        Port %d sudah dipakai program lain. Hentikan program itu, atau pilih port lain: ./lintas start --port %d"""
            .formatted(port, port + 1, port, port + 1),
        null,
        cause);
  }
}
