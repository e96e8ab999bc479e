package id.lintas.visit.papers;

import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Until when an examination has to be on record (two working days), and until when it has to be
 * decided then (one): what offices promise in their service standards.
 */
@Component
class ExaminationDays {
  private static final int RECORD_WORKING_DAYS = 2;
  private static final int DECISION_WORKING_DAYS = 1;

  private final OfficeCalendar calendar;
  private final Offices offices;

  ExaminationDays(OfficeCalendar calendar, Offices offices) {
    this.calendar = calendar;
    this.offices = offices;
  }

  LocalDate until(OfficeId office, Examination one) {
    return one.signedAt()
        .map(signed -> after(office, signed, DECISION_WORKING_DAYS))
        .orElseGet(() -> after(office, one.openedAt(), RECORD_WORKING_DAYS));
  }

  private LocalDate after(OfficeId office, Instant at, int workingDays) {
    return calendar.readyOn(office, offices.office(office).today(at), workingDays);
  }
}
