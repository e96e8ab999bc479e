package id.lintas.site;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/**
 * Describes what a module adds to its problem documents, so that programs can act on it: each
 * member's name and form. Implemented as a bean by whoever adds them.
 */
public interface ProblemMembers {
  Map<String, Schema<?>> members();
}
