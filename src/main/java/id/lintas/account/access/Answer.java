package id.lintas.account.access;

import id.lintas.account.session.Session;
import java.time.Duration;

/** What somebody who gave a password hears. */
public sealed interface Answer {
  record SignedIn(Session session) implements Answer {}

  /** Name and password do not belong together; or, for a new account, the name is taken. */
  record Refused() implements Answer {}

  /**
   * Many sign in; the place in line is kept.
   *
   * @param ticket to ask with, at any node
   * @param ahead how many come first
   */
  record Waiting(String ticket, long ahead, Duration remaining) implements Answer {
    @Override
    public String toString() {
      return "Waiting[" + ahead + "]";
    }
  }

  /** The node that kept the attempt is gone, or the ticket is spent: type again. */
  record Lost() implements Answer {}
}
