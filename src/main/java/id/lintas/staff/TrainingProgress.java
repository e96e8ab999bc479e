package id.lintas.staff;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who has practised for their posts; answered by the module that teaches. */
public interface TrainingProgress {
  /**
   * Whether all tasks of these posts were done once; without those whose posts have none.
   *
   * @param posts what officers do, by officer
   */
  Map<UUID, Boolean> of(Map<UUID, ? extends Collection<Role>> posts);
}
