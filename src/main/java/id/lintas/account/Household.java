package id.lintas.account;

import java.util.List;
import java.util.Optional;

/**
 * An account as a booking needs it.
 *
 * @param contact where it is confirmed; empty until a code sent there was given back
 * @param people the holder first, then the family in the order they were added
 */
public record Household(Optional<Contact> contact, List<Person> people) {
  @Override
  public String toString() {
    return "Household";
  }
}
