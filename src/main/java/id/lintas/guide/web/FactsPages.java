package id.lintas.guide.web;

import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.Offices;
import id.lintas.office.PriceList;
import id.lintas.office.Tariffs;
import id.lintas.site.View;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Informasi that is the same in the whole country: fees and holidays. */
@Controller
class FactsPages {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final int DAYS_AHEAD = 365;

  private final Tariffs tariffs;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final Clock clock;

  FactsPages(Tariffs tariffs, Offices offices, OfficeCalendar calendar, Clock clock) {
    this.tariffs = tariffs;
    this.offices = offices;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/informasi/tarif")
  View fees() {
    var today = LocalDate.now(clock.withZone(JAKARTA));
    var all = tariffs.all();
    var inForce = tariffs.inForce(today);
    return View.of(
        "id/lintas/guide/web/fees",
        Map.of(
            "coming",
            all.stream().filter(list -> list.effectiveFrom().isAfter(today)).toList(),
            "inForce",
            inForce.map(List::of).orElseGet(List::of),
            "past",
            all.stream().filter(list -> isPast(list, inForce)).toList()));
  }

  private static boolean isPast(PriceList list, Optional<PriceList> inForce) {
    return inForce.filter(now -> list.effectiveFrom().isBefore(now.effectiveFrom())).isPresent();
  }

  @GetMapping("/informasi/libur")
  View holidays(@RequestParam(defaultValue = "") String kantor) {
    var office = offices.find(kantor).filter(Office::listed);
    var today =
        office
            .map(one -> one.today(clock.instant()))
            .orElseGet(() -> LocalDate.now(clock.withZone(JAKARTA)));
    var first = today.withDayOfYear(1);
    var days = calendar.holidays(first, first.plusYears(2).minusDays(1));
    var years =
        days.stream()
            .filter(day -> !day.date().isBefore(today))
            .collect(
                Collectors.groupingBy(
                    day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
    return View.of(
        "id/lintas/guide/web/holidays",
        Map.of(
            "office",
            office.map(List::of).orElseGet(List::of),
            "closures",
            office.map(one -> closures(one, today)).orElseGet(List::of),
            "years",
            years,
            "past",
            days.stream().filter(day -> day.date().isBefore(today)).toList()));
  }

  private List<OfficeDay.Closed> closures(Office office, LocalDate today) {
    return calendar.days(office.id(), today, today.plusDays(DAYS_AHEAD)).stream()
        .filter(OfficeDay.Closed.class::isInstance)
        .map(OfficeDay.Closed.class::cast)
        .filter(day -> day.why() == OfficeDay.Why.OFFICE)
        .toList();
  }
}
