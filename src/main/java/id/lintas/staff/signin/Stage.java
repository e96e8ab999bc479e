package id.lintas.staff.signin;

import java.time.Duration;

/** How far somebody has come in signing in, and how long that holds. */
public enum Stage {
  /** Gave a right invitation code; has to choose a password. */
  INVITED(Duration.ofMinutes(30)),
  /** Gave the right password; the second factor is due. */
  PASSWORD(Duration.ofMinutes(10)),
  /** Has a password and needs a second factor. */
  ENROLMENT(Duration.ofMinutes(30)),
  /** Signed in. */
  FULL(Duration.ofHours(10));

  private final Duration longest;

  Stage(Duration longest) {
    this.longest = longest;
  }

  public Duration longest() {
    return longest;
  }
}
