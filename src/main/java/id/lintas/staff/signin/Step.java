package id.lintas.staff.signin;

import java.time.Duration;

/** What comes of a step of signing in. */
public sealed interface Step {
  /** On to the next page, with a new token for the browser. */
  record Next(String token, Stage stage) implements Step {}

  /** Not right; which part, nobody is told. */
  record Wrong() implements Step {}

  /** Too many wrong ones: not looked at. */
  record Wait(Duration left) implements Step {}

  /** Right, but there is no office where this officer holds a role today. */
  record NoPost() implements Step {}
}
