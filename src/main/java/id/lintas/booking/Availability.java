package id.lintas.booking;

import id.lintas.office.Bilingual;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What can be booked now, days and hours from one reading: a day that is shown as free has an hour
 * that is.
 *
 * @param days every day of the published weeks from today on
 * @param nextOpening when further places open
 */
public record Availability(List<Day> days, Optional<NextOpening> nextOpening) {

  /**
   * @param hours those with enough places left
   * @param why empty where there are hours to choose
   */
  public record Day(LocalDate date, List<Hour> hours, Optional<Why> why) {
    public int left() {
      return hours.stream().mapToInt(Hour::left).sum();
    }
  }

  public record Hour(LocalTime hour, int left) {}

  public sealed interface Why {
    record Closed(Bilingual reason) implements Why {}

    record NotOpenYet(Instant opensAt) implements Why {}

    /** On another weekday, by the office's own rule. */
    record OnlyOn(java.time.DayOfWeek weekday) implements Why {}

    record Full() implements Why {}

    /** People stand in line for the week; who joins gets a turn. */
    record InLine() implements Why {}

    record Over() implements Why {}
  }

  /** For the week that begins on this Monday. */
  public record NextOpening(Instant at, LocalDate monday) {}

  /** Mondays of the weeks that are given out and have nothing left for so many people. */
  public List<LocalDate> fullWeeks() {
    var full = new TreeSet<LocalDate>();
    for (var day : days)
      if (day.why().filter(Why.Full.class::isInstance).isPresent()) full.add(monday(day));
    for (var day : free()) full.remove(monday(day));
    return List.copyOf(full);
  }

  private static LocalDate monday(Day day) {
    return day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  public List<Day> free() {
    return days.stream().filter(day -> day.why().isEmpty()).toList();
  }
}
