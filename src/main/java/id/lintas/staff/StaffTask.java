package id.lintas.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page where some officers begin a piece of work: stands in their menu and on their home page.
 * Implemented as a bean by the module whose work it is.
 */
public interface StaffTask {
  String path();

  String messageKey();

  /** A sentence on the home page's tile. */
  default @Nullable String hintKey() {
    return null;
  }

  Set<Role> roles();

  /** Small numbers stand first; the day's work below 100, the office's own matters above. */
  int order();
}
