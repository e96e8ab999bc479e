package id.lintas.site;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of its step to somebody who does it for the first time.
 *
 * @param purposeKey the one sentence that is written for it
 * @param ways what may come of it, as the procedure's table has it
 * @param basis titles of the laws that the office's facts name for it
 */
public record Guidance(String purposeKey, List<Way> ways, List<String> basis) {

  /** Message keys: what happens, where it leads, and who says so. */
  public record Way(String outcomeKey, List<String> nextKeys, String whoKey) {}

  /** Answered by the module that knows the procedure, for pages of modules that do not. */
  public interface Known {
    /** Empty for a step nobody knows. */
    Optional<Guidance> of(String step);
  }
}
