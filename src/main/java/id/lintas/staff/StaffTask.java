package id.lintas.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page where some officers begin a piece of work: stands in their menu and on their home page.
 * Implemented as a bean by the module whose work it is.
 */
public interface StaffTask {
  /**
   * @param key of its messages: {@code .title} in the menu, {@code .tile} on the home page
   */
  static StaffTask of(String path, String key, int order, Set<Role> roles) {
    return new Titled(path, key, order, roles);
  }

  /** A task whose words stand under one key. */
  record Titled(String path, String key, int order, Set<Role> roles) implements StaffTask {
    @Override
    public String messageKey() {
      return key + ".title";
    }

    @Override
    public String hintKey() {
      return key + ".tile";
    }
  }

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
