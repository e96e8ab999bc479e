package id.lintas.guide.web;

import id.lintas.guide.ServiceStandards;
import id.lintas.office.GivesOutPlaces;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.ProblemException;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Informasi: the offices, and one office with its hours and what it promises. */
@Controller
class OfficePages {
  private static final int DAYS_SHOWN = 7;
  private static final int NEAREST = 5;

  private final Offices offices;
  private final OfficeCalendar calendar;
  private final OfficeSettings settings;
  private final ServiceStandards standards;
  private final GivesOutPlaces places;
  private final OfficeChoice choice;
  private final Clock clock;

  OfficePages(
      Offices offices,
      OfficeCalendar calendar,
      OfficeSettings settings,
      ServiceStandards standards,
      GivesOutPlaces places,
      OfficeChoice choice,
      Clock clock) {
    this.offices = offices;
    this.calendar = calendar;
    this.settings = settings;
    this.standards = standards;
    this.places = places;
    this.choice = choice;
    this.clock = clock;
  }

  @GetMapping("/informasi")
  View list(@RequestParam(defaultValue = "") String cari) {
    return View.of("id/lintas/guide/web/offices", Map.of("choice", choice.of(cari)));
  }

  @GetMapping("/informasi/{id}")
  View office(@PathVariable String id, HttpServletRequest request) {
    var office =
        offices
            .find(id)
            .filter(Office::listed)
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
    var today = office.today(clock.instant());
    var inForce = settings.on(office.id(), today);
    return View.of(
        "id/lintas/guide/web/office",
        Map.of(
            "office",
            office,
            "days",
            calendar.days(office.id(), today, today.plusDays(DAYS_SHOWN - 1)),
            "today",
            today,
            "opens",
            new OpeningTime(
                inForce.text(Setting.OPENING_DAY),
                LocalTime.parse(inForce.text(Setting.OPENING_TIME))),
            "givesOut",
            places.at(office.id(), today),
            "assisted",
            places.assisted(office, today),
            "standard",
            standards.of(office, ChosenLanguage.of(request), today),
            "nearest",
            offices.nearest(office.at(), NEAREST + 1).stream()
                .filter(other -> !other.id().equals(office.id()))
                .limit(NEAREST)
                .toList()));
  }
}
