package id.lintas.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Knows which ways an officer has from here; implemented where officers are known. */
public interface Menu {
  List<MenuItem> items(HttpServletRequest request);
}
