package id.lintas.site;

import java.util.Optional;

/**
 * Says something at the top of every page, as a message key; implemented by whoever has something
 * to say.
 */
public interface Banner {
  Optional<String> messageKey();
}
