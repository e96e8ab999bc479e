package id.lintas.shared;

import java.time.LocalDate;
import java.time.Period;

/**
 * What a marital status says at an age. One marries from 19 on, younger only by leave of a court
 * (UU 1/1974 Art. 7, amended by UU 16/2019). Because somebody who is or was married applies as an
 * adult, a younger one is believed only with the number of the certificate, which is then looked at
 * with the papers.
 */
public enum MarriageClaim {
  /** Never married, or old enough: nothing more is asked. */
  PLAIN,
  /** Married before 19: the number of the certificate is asked for, and the paper is looked at. */
  TO_BE_SHOWN,
  /** A child of less than 12 years: the date or the status is mistyped. */
  TYPING_FAULT;

  public static final int OF_AGE = 19;
  public static final int LEAST = 12;
  private static final int SHORTEST_NUMBER = 4;

  /**
   * @param married now or before
   */
  public static MarriageClaim of(boolean married, LocalDate birthDate, LocalDate on) {
    if (!married) return PLAIN;
    var age = Period.between(birthDate, on).getYears();
    if (age >= OF_AGE) return PLAIN;
    return age < LEAST ? TYPING_FAULT : TO_BE_SHOWN;
  }

  /** Whether this can be a certificate's number: offices write them in many ways. */
  public static boolean numbered(String certificate) {
    return certificate.length() >= SHORTEST_NUMBER
        && certificate.chars().anyMatch(Character::isDigit);
  }
}
