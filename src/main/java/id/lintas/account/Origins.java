package id.lintas.account;

import jakarta.servlet.http.HttpServletRequest;

/** Knows where a citizen's request comes from. */
public interface Origins {
  Origin of(HttpServletRequest request);
}
