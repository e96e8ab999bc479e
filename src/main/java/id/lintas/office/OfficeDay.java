package id.lintas.office;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A day at an office: open at certain hours, or closed for a reason that can be told. */
public sealed interface OfficeDay {
  LocalDate date();

  record Open(LocalDate date, Hours hours) implements OfficeDay {
    /** Saturdays serve the priority groups and are no working days in the sense of the law. */
    public boolean saturday() {
      return date.getDayOfWeek() == DayOfWeek.SATURDAY;
    }
  }

  record Closed(LocalDate date, Why why, Bilingual reason) implements OfficeDay {}

  enum Why {
    WEEKEND,
    HOLIDAY,
    JOINT_LEAVE,
    /** The office itself is closed, as for an election or a flood. */
    OFFICE
  }

  /** Monday to Friday, open. */
  default boolean workingDay() {
    return this instanceof Open open && open.date().getDayOfWeek().getValue() <= 5;
  }
}
