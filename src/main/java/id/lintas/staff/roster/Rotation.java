package id.lintas.staff.roster;

import id.lintas.staff.Post;
import id.lintas.staff.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Officers change their post every year. Posts that follow one another within a month are one stay:
 * a post given anew does not begin the year again.
 */
public final class Rotation {
  public static final int MONTHS = 12;

  /** From so long before the year is over somebody else is looked for and learns. */
  public static final int AHEAD_DAYS = 60;

  private static final int GAP_DAYS = 31;

  private Rotation() {}

  /**
   * A stay at a post that is over a year, or soon will be.
   *
   * @param until the day on which the year is over
   */
  public record Stay(Colleague who, Role role, LocalDate since, LocalDate until, UUID post) {
    public boolean over(LocalDate today) {
      return !today.isBefore(until);
    }
  }

  /** Whose year ends first stands first; those who leave before it is over are not named. */
  public static List<Stay> due(List<Colleague> officers, LocalDate today) {
    var all = new ArrayList<Stay>();
    for (var officer : officers) {
      if (officer.state() == Colleague.State.BLOCKED) continue;
      for (var role : officer.roles(today)) {
        var stay = stay(officer, role, today);
        var leaves = lastDay(officer, stay);
        var early = leaves != null && leaves.isBefore(stay.until());
        if (!early && !today.plusDays(AHEAD_DAYS).isBefore(stay.until())) all.add(stay);
      }
    }
    all.sort(Comparator.comparing(Stay::until).thenComparing(one -> one.who().name()));
    return all;
  }

  /** Of a role they hold on that day. */
  private static Stay stay(Colleague officer, Role role, LocalDate today) {
    var held =
        officer.posts().stream()
            .filter(post -> post.role() == role && !post.from().isAfter(today))
            .filter(post -> post.to() == null || !post.to().isBefore(post.from()))
            .sorted(Comparator.comparing(Post::from).reversed())
            .toList();
    var current = held.stream().filter(post -> post.covers(today)).findFirst().orElseThrow();
    var since = current.from();
    for (var post : held) {
      var end = post.to();
      var joins = end == null || !end.plusDays(GAP_DAYS).isBefore(since);
      if (joins && post.from().isBefore(since)) since = post.from();
    }
    return new Stay(officer, role, since, since.plusMonths(MONTHS), current.id());
  }

  private static @Nullable LocalDate lastDay(Colleague officer, Stay stay) {
    return officer.posts().stream()
        .filter(post -> post.id().equals(stay.post()))
        .map(Post::to)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
