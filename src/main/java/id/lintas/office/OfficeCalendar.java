package id.lintas.office;

import id.lintas.office.store.CalendarStore;
import id.lintas.shared.OfficeId;
import id.lintas.shared.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * When an office is open. Working days are Monday to Friday that are neither public holiday nor
 * joint leave nor closed by the office; the day a count starts on is not counted.
 */
@Component
public class OfficeCalendar {
  private static final int DAYS_MAX = 400;
  private static final int WORKING_DAYS_MAX = 60;

  private static final Bilingual WEEKEND = new Bilingual("Akhir pekan", "Weekend");

  private final CalendarStore store;

  OfficeCalendar(CalendarStore store) {
    this.store = store;
  }

  public OfficeDay day(OfficeId office, LocalDate date) {
    return days(office, date, date).getFirst();
  }

  /**
   * Nothing of it changes until the caller's transaction ends: for what is written down by it and
   * told of changes only afterwards.
   */
  public void holdStill() {
    store.holdStill();
  }

  /** Every day from the first to the last, at most 400. */
  public List<OfficeDay> days(OfficeId office, LocalDate first, LocalDate last) {
    if (last.isAfter(first.plusDays(DAYS_MAX)))
      throw new IllegalArgumentException("at most 400 days at once");
    var week = store.week(office);
    var ramadan = store.ramadan();
    var closed =
        store.closed(office, first, last).stream()
            .collect(Collectors.toMap(OfficeDay.Closed::date, one -> one, (one, other) -> one));
    return first
        .datesUntil(last.plusDays(1))
        .map(
            date -> {
              var reason = closed.get(date);
              return reason != null ? reason : regular(week, ramadan, date);
            })
        .toList();
  }

  private static OfficeDay regular(
      List<CalendarStore.WeekdayHours> week, List<CalendarStore.Period> ramadan, LocalDate date) {
    var season = ramadan.stream().anyMatch(one -> one.holds(date)) ? "RAMADAN" : "REGULAR";
    return week.stream()
        .filter(one -> one.season().equals(season) && one.holds(date))
        .findFirst()
        .flatMap(CalendarStore.WeekdayHours::hours)
        .<OfficeDay>map(hours -> new OfficeDay.Open(date, hours))
        .orElseGet(() -> new OfficeDay.Closed(date, reasonWithoutHours(date), WEEKEND));
  }

  private static OfficeDay.Why reasonWithoutHours(LocalDate date) {
    return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
        ? OfficeDay.Why.WEEKEND
        : OfficeDay.Why.OFFICE;
  }

  /** The office's working days around a date: a month before it and a year after. */
  public WorkingDays workingDays(OfficeId office, LocalDate around) {
    var working =
        days(office, around.minusDays(30), around.plusDays(DAYS_MAX - 30)).stream()
            .filter(OfficeDay::workingDay)
            .map(OfficeDay::date)
            .collect(Collectors.toSet());
    return new WorkingDays(date -> !working.contains(date));
  }

  /** The day on which so many working days after the start are complete. */
  public LocalDate readyOn(OfficeId office, LocalDate start, int workingDays) {
    if (workingDays > WORKING_DAYS_MAX)
      throw new IllegalArgumentException("at most 60 working days ahead");
    return workingDays(office, start).after(start, workingDays);
  }

  /** Public holidays and joint leave between two days, both counted. */
  public List<OfficeDay.Closed> holidays(LocalDate first, LocalDate last) {
    return store.holidays(first, last);
  }
}
