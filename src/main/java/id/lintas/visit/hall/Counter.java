package id.lintas.visit.hall;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where people are called to.
 *
 * @param name beside its number, as in "Foto anak"; empty where it has none
 * @param serves which classes are called there
 * @param officer who sits there today
 */
public record Counter(int number, String name, Set<QueueClass> serves, Optional<UUID> officer) {
  public static final int MAX = 99;

  public Counter {
    serves = Set.copyOf(serves);
  }

  /** As it lies in the database. */
  public static Set<QueueClass> classes(String letters) {
    return QueueClass.all(letters);
  }

  public String letters() {
    var letters = new StringBuilder();
    for (var one : QueueClass.values()) if (serves.contains(one)) letters.append(one.letter());
    return letters.toString();
  }
}
