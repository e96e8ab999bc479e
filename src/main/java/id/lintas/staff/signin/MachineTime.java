package id.lintas.staff.signin;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The machine's own clock. A trial may move the office's clock by weeks; phones that show codes do
 * not follow, and nobody should be signed out by it.
 */
@Component
public class MachineTime {
  private final InstantSource machine = InstantSource.system();

  public Instant now() {
    return machine.instant();
  }
}
