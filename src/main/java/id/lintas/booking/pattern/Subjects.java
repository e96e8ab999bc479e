package id.lintas.booking.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes officers as subjects and reads them again. */
public final class Subjects {
  private static final int HEX = 32;

  private Subjects() {}

  public static String officer(UUID officer) {
    return officer.toString().replace("-", "");
  }

  /** Whoever asked and whoever agreed: the order does not matter. */
  public static String pair(UUID one, UUID other) {
    var first = officer(one);
    var second = officer(other);
    return first.compareTo(second) < 0 ? first + second : second + first;
  }

  static List<UUID> officers(String subject) {
    var found = new ArrayList<UUID>();
    for (int at = 0; at + HEX <= subject.length(); at += HEX)
      found.add(officer(subject.substring(at, at + HEX)));
    return found;
  }

  private static UUID officer(String hex) {
    var high = Long.parseUnsignedLong(hex, 0, HEX / 2, 16);
    var low = Long.parseUnsignedLong(hex, HEX / 2, HEX, 16);
    return new UUID(high, low);
  }
}
