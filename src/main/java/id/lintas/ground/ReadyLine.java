package id.lintas.ground;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started the node that it answers now, where, and how long it took. A node that
 * carries out one command and ends has nothing to say of that.
 */
@Component
@ConditionalOnProperty(name = "lintas.one-command", havingValue = "false", matchIfMissing = true)
final class ReadyLine {

  /** Not when the program is up, but when its health says so too: who watches it must agree. */
  @EventListener
  void onReady(AvailabilityChangeEvent<ReadinessState> change) {
    if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) return;
    if (!(change.getSource() instanceof WebServerApplicationContext context)) return;
    var server = context.getWebServer();
    if (server == null) return;
    var sinceLaunch =
        System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println(line(server.getPort(), sinceLaunch));
  }

  static String line(int port, long milliseconds) {
    return String.format(
        Locale.ROOT, "Lintas ready: http://localhost:%d (%.1f s)", port, milliseconds / 1000.0);
  }
}
