package id.lintas.booking;

import java.util.List;

/**
 * How many of a party are not on the family card of who books for them, and of how many other cards
 * they are. As typed: it weighs, it proves nothing.
 */
public record FamilyCards(int strangers, int otherCards) {
  public static FamilyCards of(String holders, List<String> partys) {
    var others = partys.stream().filter(card -> !card.equals(holders)).toList();
    return new FamilyCards(others.size(), (int) others.stream().distinct().count());
  }
}
