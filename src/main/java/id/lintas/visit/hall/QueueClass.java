package id.lintas.visit.hall;

import java.util.EnumSet;
import java.util.Set;

/** Which line a number stands in; its letter is on the paper and on the display. */
public enum QueueClass {
  WALK_IN('A'),
  BOOKED('B'),
  /** Elderly, toddlers, and whoever else the priority is for; with their whole party. */
  PRIORITY('C'),
  /** A question or something to be done again, without a file on its way. */
  SERVICE('D'),
  /** Files that were examined before (BAP). */
  EXAMINED('E');

  private final char letter;

  QueueClass(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  public static QueueClass of(String letter) {
    for (var one : values()) if (letter.equals(String.valueOf(one.letter))) return one;
    throw new IllegalArgumentException("no class of numbers " + letter);
  }

  static Set<QueueClass> all(String letters) {
    var all = EnumSet.noneOf(QueueClass.class);
    for (var one : values()) if (letters.indexOf(one.letter) >= 0) all.add(one);
    return all;
  }
}
