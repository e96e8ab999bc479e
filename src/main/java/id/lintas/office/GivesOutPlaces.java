package id.lintas.office;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.List;

/** What is booked at an office through this service; told by the module that gives it out. */
public interface GivesOutPlaces {
  /** Weeks are published by themselves, or were lately or are already for a time to come. */
  boolean at(OfficeId office, LocalDate today);

  /** The desk's share of this week and those that follow, as far as they are published. */
  List<Assisted> assisted(Office office, LocalDate today);

  /**
   * Places of a week that officers book for people without a phone.
   *
   * @param left on days that are not over
   */
  record Assisted(LocalDate monday, int places, int left) {}
}
