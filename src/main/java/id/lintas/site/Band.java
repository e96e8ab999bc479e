package id.lintas.site;

import jakarta.servlet.http.HttpServletRequest;

/** Knows whether the one who asks is practising: every page then says so in a band of its own. */
public interface Band {
  boolean practising(HttpServletRequest request);
}
