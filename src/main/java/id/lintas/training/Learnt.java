package id.lintas.training;

import id.lintas.staff.Role;
import id.lintas.staff.TrainingProgress;
import id.lintas.training.store.PracticeStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the roster who has done all tasks of their posts, and no more than that. */
@Component
class Learnt implements TrainingProgress {
  private final PracticeStore store;

  Learnt(PracticeStore store) {
    this.store = store;
  }

  @Override
  public Map<UUID, Boolean> of(Map<UUID, ? extends Collection<Role>> posts) {
    var done = store.done(posts.keySet());
    var all = new HashMap<UUID, Boolean>();
    posts.forEach(
        (officer, roles) -> {
          var tasks = Lesson.of(roles);
          if (!tasks.isEmpty())
            all.put(officer, done.getOrDefault(officer, Set.of()).containsAll(tasks));
        });
    return all;
  }
}
