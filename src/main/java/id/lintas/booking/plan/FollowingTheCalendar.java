package id.lintas.booking.plan;

import static java.util.stream.Collectors.groupingBy;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.DayOff;
import id.lintas.booking.store.ReleaseStore.Hour;
import id.lintas.office.Bilingual;
import id.lintas.office.CalendarChanged;
import id.lintas.office.Hours;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes out of weeks that are published already what the calendar closes later, in the transaction
 * that decides it. Nobody loses a place by it: what is booked is named to the quota officer, who
 * closes it and so moves its people.
 */
@Component
class FollowingTheCalendar {
  private static final int YEAR = 366;

  private final ReleaseStore store;
  private final OfficeCalendar calendar;
  private final Audit audit;

  FollowingTheCalendar(ReleaseStore store, OfficeCalendar calendar, Audit audit) {
    this.store = store;
    this.calendar = calendar;
    this.audit = audit;
  }

  @EventListener
  void changed(CalendarChanged change) {
    change
        .office()
        .map(List::of)
        .orElseGet(() -> store.publishedFrom(change.from()))
        .forEach(office -> follow(office, change.from()));
  }

  private void follow(OfficeId office, LocalDate from) {
    var byDay =
        store.lock(office, from).stream()
            .collect(groupingBy(hour -> hour.key().day(), TreeMap::new, Collectors.toList()));
    if (byDay.isEmpty()) return;
    var off =
        store.daysOff(office, from, byDay.lastKey()).stream()
            .map(DayOff::day)
            .collect(Collectors.toSet());
    byDay.keySet().removeAll(off);
    while (!byDay.isEmpty()) {
      // the calendar answers for a year at once
      var year = byDay.headMap(byDay.firstKey().plusDays(YEAR));
      for (var day : calendar.days(office, year.firstKey(), year.lastKey()))
        if (year.containsKey(day.date())) follow(office, day, year.get(day.date()));
      year.clear();
    }
  }

  private void follow(OfficeId office, OfficeDay day, List<Hour> hours) {
    switch (day) {
      case OfficeDay.Closed closed -> close(office, closed.date(), closed.reason());
      case OfficeDay.Open open -> hours(office, open, hours);
    }
  }

  private void close(OfficeId office, LocalDate day, Bilingual reason) {
    store.setDayOff(office, day, reason);
    store.shut(office, day);
    record(office, "booking.day.no-longer-open", day, Map.of());
  }

  private void hours(OfficeId office, OfficeDay.Open day, List<Hour> hours) {
    if (hours.stream().noneMatch(hour -> within(day.hours(), hour))) {
      close(office, day.date(), PublishingAWeek.BREAK);
      return;
    }
    var changed =
        hours.stream().filter(hour -> hour.closed() == within(day.hours(), hour)).toList();
    for (var hour : changed) store.setClosed(hour.key(), !hour.closed());
    if (!changed.isEmpty())
      record(
          office,
          "booking.hours.followed",
          day.date(),
          Map.of("hours", String.valueOf(changed.size())));
  }

  private static boolean within(Hours hours, Hour hour) {
    return hour.key().pool().ofWholeDay() || hours.open(hour.key().hour());
  }

  private void record(OfficeId office, String action, LocalDate day, Map<String, String> detail) {
    audit.record(new Entry("system", office, action, "day:" + day, detail));
  }
}
