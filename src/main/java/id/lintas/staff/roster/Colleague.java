package id.lintas.staff.roster;

import id.lintas.staff.Post;
import id.lintas.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An officer as their office's administrator sees them, with their posts at that office. */
public record Colleague(UUID id, String username, String name, State state, List<Post> posts) {

  public enum State {
    ACTIVE,
    /** Has not chosen a password yet. */
    INVITED,
    BLOCKED
  }

  public List<Role> roles(LocalDate day) {
    return posts.stream()
        .filter(post -> post.covers(day))
        .map(Post::role)
        .distinct()
        .sorted()
        .toList();
  }

  /** Shows no name: this ends up in logs. */
  @Override
  public String toString() {
    return "Colleague[" + id + "]";
  }
}
