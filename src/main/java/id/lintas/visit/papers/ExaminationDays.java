package id.lintas.visit.papers;

import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when an examination has to be on record, and until when it has to be decided. */
@Component
public class ExaminationDays {
  private static final int RECORD_WORKING_DAYS = 2;
  private static final int DECISION_WORKING_DAYS = 1;

  private final OfficeCalendar calendar;
  private final Offices offices;

  ExaminationDays(OfficeCalendar calendar, Offices offices) {
    this.calendar = calendar;
    this.offices = offices;
  }

  public LocalDate recordUntil(OfficeId office, Examination one) {
    var opened = offices.office(office).today(one.openedAt());
    return calendar.readyOn(office, opened, RECORD_WORKING_DAYS);
  }

  /** Empty until the record is signed off. */
  public Optional<LocalDate> decisionUntil(OfficeId office, Examination one) {
    return one.signedAt()
        .map(at -> offices.office(office).today(at))
        .map(day -> calendar.readyOn(office, day, DECISION_WORKING_DAYS));
  }
}
