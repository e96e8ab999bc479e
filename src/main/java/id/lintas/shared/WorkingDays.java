package id.lintas.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts working days: Monday to Friday that no holiday, joint leave or closure takes away. The day
 * something starts is not counted, so "three working days" from a Wednesday end on the next Monday.
 */
public final class WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final int LONGEST_SEARCH_DAYS = 3660;

  private final Predicate<LocalDate> closed;

  /**
   * @param closed whether a weekday is taken away
   */
  public WorkingDays(Predicate<LocalDate> closed) {
    this.closed = closed;
  }

  public boolean isWorkingDay(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !closed.test(day);
  }

  /**
   * The day on which the given number of working days after the start is complete; 0 gives the
   * start itself.
   */
  public LocalDate after(LocalDate start, int workingDays) {
    if (workingDays < 0) throw new IllegalArgumentException("working days are counted forward");
    var day = start;
    var left = workingDays;
    for (int searched = 0; left > 0; searched++) {
      if (searched > LONGEST_SEARCH_DAYS)
        throw new IllegalStateException("no working day in ten years");
      day = day.plusDays(1);
      if (isWorkingDay(day)) left--;
    }
    return day;
  }

  /** The first working day after the given one. */
  public LocalDate next(LocalDate day) {
    return after(day, 1);
  }

  /** How many working days there are from the first to the last, both counted. */
  public int between(LocalDate first, LocalDate last) {
    return (int) first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
