package id.lintas.ground;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows who is let through before the crowd: whoever holds a turn in a waiting room has capacity of
 * their own in front of the server. Asked for each request before anything else is done, so it
 * answers from memory, in microseconds, and believes nothing that is not signed.
 */
@FunctionalInterface
public interface Precedence {
  boolean holdsTurn(HttpServletRequest request);
}
