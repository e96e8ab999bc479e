package id.lintas.staff;

import id.lintas.staff.store.PostStore;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Knows what an officer may do at their office today, by the roster as it stands now. In a training
 * office everybody does all of the counter's work, and nothing that reaches further.
 */
@Component
public class Duties {
  private final PostStore posts;
  private final Places places;

  Duties(PostStore posts, Places places) {
    this.posts = posts;
    this.places = places;
  }

  public Set<Role> roles(Officer officer) {
    var office = officer.office();
    if (places.of(office).trains().isPresent()) return Role.COUNTER;
    return Post.roles(posts.of(office, officer.id()), office, places.today(office));
  }

  /** Whether they hold at least one of these. */
  public boolean holds(Officer officer, Role... roles) {
    var held = roles(officer);
    for (var role : roles) {
      if (held.contains(role)) return true;
    }
    return false;
  }
}
