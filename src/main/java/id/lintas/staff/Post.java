package id.lintas.staff;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role at an office from one day to another, both included; without an end it lasts until it is
 * ended. One that ends before it begins was withdrawn.
 */
public record Post(
    UUID id, UUID officerId, OfficeId office, Role role, LocalDate from, @Nullable LocalDate to) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  public boolean over(LocalDate day) {
    return to != null && day.isAfter(to);
  }

  /** What these posts let somebody do at the office on that day. */
  static Set<Role> roles(Collection<Post> posts, OfficeId office, LocalDate day) {
    var roles = EnumSet.noneOf(Role.class);
    for (var post : posts) {
      if (post.office().equals(office) && post.covers(day)) roles.add(post.role());
    }
    return roles;
  }
}
