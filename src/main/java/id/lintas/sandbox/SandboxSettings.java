package id.lintas.sandbox;

import id.lintas.ground.MovableClock;
import id.lintas.sandbox.store.SettingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was set on the sandbox pages. It lies in the database, so every node follows within a second
 * and a restart changes nothing.
 */
@Component
@OnlyInSandbox
public class SandboxSettings {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxSettings.class);
  private static final String CLOCK = "clock.offset";
  private static final String REGISTER = "register.mode";

  private final SettingStore store;
  private final MovableClock clock;
  private volatile RegisterMode registerMode = RegisterMode.NORMAL;

  SandboxSettings(SettingStore store, MovableClock clock) {
    this.store = store;
    this.clock = clock;
    follow();
  }

  public RegisterMode registerMode() {
    return registerMode;
  }

  public void setRegisterMode(RegisterMode mode) {
    store.set(REGISTER, mode.name());
    registerMode = mode;
  }

  /** The clock goes on from there. */
  public void moveClockTo(Instant now) {
    clock.moveTo(now);
    store.set(CLOCK, clock.offset().toString());
  }

  public void resetClock() {
    clock.reset();
    store.forget(CLOCK);
  }

  public Duration clockOffset() {
    return clock.offset();
  }

  @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
  void followOthers() {
    try {
      follow();
    } catch (RuntimeException fault) {
      LOG.debug("The sandbox settings were not read", fault);
    }
  }

  private void follow() {
    Map<String, String> settings = store.all();
    registerMode =
        RegisterMode.valueOf(settings.getOrDefault(REGISTER, RegisterMode.NORMAL.name()));
    var offset = Duration.parse(settings.getOrDefault(CLOCK, Duration.ZERO.toString()));
    if (!offset.equals(clock.offset())) clock.shift(offset);
  }
}
