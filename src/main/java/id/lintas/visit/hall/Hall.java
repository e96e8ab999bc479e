package id.lintas.visit.hall;

import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** An office's hall as it is now: its day by its own clock, and what the office decided for it. */
@Component
class Hall {
  private final Offices offices;
  private final OfficeSettings settings;
  private final Clock clock;

  Hall(Offices offices, OfficeSettings settings, Clock clock) {
    this.offices = offices;
    this.settings = settings;
    this.clock = clock;
  }

  record Today(OfficeId office, LocalDate day, Instant now, OfficeSettings.InForce settings) {}

  /** On which day that was, by the office's clock. */
  LocalDate day(OfficeId office, Instant when) {
    return offices.office(office).today(when);
  }

  Today today(OfficeId office) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var day = offices.office(office).today(now);
    return new Today(office, day, now, settings.on(office, day));
  }
}
