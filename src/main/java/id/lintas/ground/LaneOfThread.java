package id.lintas.ground;

import org.jspecify.annotations.Nullable;

/** Whose request this thread is answering, if any's. */
final class LaneOfThread {
  private static final ThreadLocal<Lane> LANE = new ThreadLocal<>();

  private LaneOfThread() {}

  static void enter(Lane lane) {
    LANE.set(lane);
  }

  static void leave() {
    LANE.remove();
  }

  static @Nullable Lane current() {
    return LANE.get();
  }
}
