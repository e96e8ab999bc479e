package id.lintas.visit.papers;

import id.lintas.booking.Applicant;
import java.time.LocalDate;
import java.time.Period;

/** Who applies through their parents: below 17 and never married. */
public final class Minors {
  private static final int OF_AGE = 17;

  private Minors() {}

  public static boolean minor(Applicant who, LocalDate today) {
    return !who.married() && Period.between(who.birthDate(), today).getYears() < OF_AGE;
  }
}
