package id.lintas.audit;

import id.lintas.shared.OfficeId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing. The actor is {@code citizen:<uuid>}, {@code officer:<uuid>} or
 * {@code system}; the action a short verb with its module ({@code booking.moved}); the object a
 * kind and an id ({@code booking:<uuid>}). Never a name, an identity number or a contact.
 */
public record Entry(
    String actor,
    @Nullable OfficeId office,
    String action,
    String object,
    Map<String, String> detail) {
  private static final int CHARACTERS_MAX = 1_000;
  private static final int DETAILS_MAX = 50;

  public Entry {
    if (actor.isBlank() || action.isBlank() || object.isBlank())
      throw new IllegalArgumentException("an audit entry names its actor, action and object");
    if (detail.size() > DETAILS_MAX)
      throw new IllegalArgumentException("an audit entry has at most 50 details");
    actor = storable(actor);
    action = storable(action);
    object = storable(object);
    detail =
        detail.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> storable(one.getKey()), one -> storable(one.getValue())));
  }

  /** What the database could not hold must not undo the work that is recorded. */
  private static String storable(String text) {
    var cut = text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX) + '…';
    var wellFormed = new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return wellFormed.replace('\0', '?');
  }
}
