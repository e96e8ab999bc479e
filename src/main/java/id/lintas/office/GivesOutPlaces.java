package id.lintas.office;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;

/** Whether places of an office are booked here at all; told by the module that gives them out. */
public interface GivesOutPlaces {
  /** Weeks are published by themselves, or were lately or are already for a time to come. */
  boolean at(OfficeId office, LocalDate today);
}
