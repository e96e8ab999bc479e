package id.lintas.ground;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which lane a request belongs to, and whether there is room in it. */
@Component
final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final String POLLS = "/antrian/posisi/";

  private final Map<Lane, Gate> gates;
  private final int backlogMax;
  private final IntSupplier backlog;
  private final ObjectProvider<Precedence> precedence;
  private volatile @Nullable List<Precedence> asked;

  @Autowired
  Lanes(FrontLimits limits, ObjectProvider<Precedence> precedence, Processors processors) {
    this(limits, precedence, processors::backlog);
  }

  Lanes(FrontLimits limits, ObjectProvider<Precedence> precedence, IntSupplier backlog) {
    var turn = limits.turn();
    this.gates =
        Map.of(
            Lane.POLL, new Gate(limits.poll().inWork(), 0, Duration.ZERO),
            Lane.ORDINARY, new Gate(limits.inWork(), limits.waiting(), limits.waitAtMost()),
            Lane.TURN, new Gate(turn.inWork(), turn.waiting(), limits.waitAtMost()));
    this.backlogMax = limits.poll().backlog();
    this.backlog = backlog;
    this.precedence = precedence;
  }

  Lane of(HttpServletRequest request) {
    if ("GET".equals(request.getMethod()) && DecodedPath.of(request).startsWith(POLLS)) {
      return Lane.POLL;
    }
    return holdsTurn(request) ? Lane.TURN : Lane.ORDINARY;
  }

  /** Whoever was let in leaves by {@link #leave}. */
  boolean enter(Lane lane) {
    // polls never wait for anything: what they fill is the line for the processors
    if (lane == Lane.POLL && backlog.getAsInt() > backlogMax) return false;
    return gate(lane).enter();
  }

  void leave(Lane lane) {
    gate(lane).leave();
  }

  /** Looked for once, at the first request: the door is built before what stands behind it. */
  private List<Precedence> asked() {
    var known = asked;
    if (known == null) {
      known = precedence.stream().toList();
      asked = known;
    }
    return known;
  }

  Gate gate(Lane lane) {
    var gate = gates.get(lane);
    if (gate == null) throw new IllegalStateException("No gate for " + lane);
    return gate;
  }

  /** A fault in there must not close the door for everybody. */
  private boolean holdsTurn(HttpServletRequest request) {
    try {
      for (var one : asked()) {
        if (one.holdsTurn(request)) return true;
      }
      return false;
    } catch (RuntimeException fault) {
      LOG.warn("Whose turn it is could not be told: {}", fault.toString());
      return false;
    }
  }
}
