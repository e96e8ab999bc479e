package id.lintas.visit;

import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a visit's passport is promised, by its office's calendar and its own word. */
@Component
public class Promises {
  private final MovingOn moving;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final OfficeSettings settings;

  Promises(MovingOn moving, Offices offices, OfficeCalendar calendar, OfficeSettings settings) {
    this.moving = moving;
    this.offices = offices;
    this.calendar = calendar;
    this.settings = settings;
  }

  /** Empty as long as it is not both paid and captured. */
  public Optional<PromisedDay> of(Visit visit) {
    var office = visit.office();
    var history = moving.history(office, visit.id());
    var zone = offices.office(office).zone();
    var paid = PromisedDay.paid(history, zone);
    var captured = PromisedDay.captured(history, zone);
    if (paid.isEmpty() || captured.isEmpty()) return Optional.empty();
    var from = PromisedDay.later(paid.get(), captured.get());
    var days = settings.on(office, from).number(Setting.PROMISED_WORKING_DAYS);
    return Optional.of(
        PromisedDay.of(paid.get(), captured.get(), calendar.workingDays(office, from), days));
  }
}
